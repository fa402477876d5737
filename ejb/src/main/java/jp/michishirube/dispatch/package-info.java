/** Floor 9: the dispatch of advisors (地域情報化アドバイザー派遣): who can be asked, requests, candidates, answers, visits, reports. */
package jp.michishirube.dispatch;
