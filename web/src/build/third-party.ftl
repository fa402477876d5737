<#-- The libraries of others in the WAR, one a line: name, artifact and version, licences, address. -->
<#list dependencyMap as e>
<#if e.getKey().groupId != "jp.michishirube">
${(e.getKey().name!e.getKey().artifactId)?replace("\t", " ")}	${e.getKey().groupId}:${e.getKey().artifactId}:${e.getKey().version}	${e.getValue()?join(" / ")?replace("\t", " ")}	${(e.getKey().url!"")?replace("\t", " ")}
</#if>
</#list>
