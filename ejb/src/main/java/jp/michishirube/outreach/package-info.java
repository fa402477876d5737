/** Floor 9: what the Ministry offers and how it is made known: which help suits whom, events with sign-up, the projects of IoTサービス創出支援. */
package jp.michishirube.outreach;
