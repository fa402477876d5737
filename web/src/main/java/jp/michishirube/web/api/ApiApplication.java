package jp.michishirube.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;

/** The API's first version: everything it consists of, by name. */
@ApplicationPath("/api/v1")
public class ApiApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(OrganisationsResource.class, ProgrammesResource.class, EstimatesResource.class, DescriptionResource.class, StatisticsResource.class, DispatchStatisticsResource.class, GrantsResource.class,
                AwardEditionsResource.class, IndicatorsResource.class, EventsResource.class, IotProjectsResource.class, ProblemMapper.class, ApiHeaders.class);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Map.of("jersey.config.server.wadl.disableWadl", true);
    }
}
