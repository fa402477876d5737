package jp.michishirube.installation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the shipped version before anything else starts. */
@DataSourceDefinition(name = "java:app/jdbc/app", className = "${MPCONFIG=app.db.ds-class}", url = "${MPCONFIG=app.db.url}",
        user = "${MPCONFIG=app.db.user}", password = "${MPCONFIG=app.db.password}", initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 32)
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Installation {
    @Resource(lookup = "java:app/jdbc/app")
    private DataSource dataSource;

    @PostConstruct
    void install() {
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
    }
}
