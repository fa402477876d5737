package jp.michishirube.installation;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import javax.sql.DataSource;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.organisation.RegisterLoader;
import jp.michishirube.workflow.WorkflowDefinitions;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the shipped version and checks every shipped definition before anything else starts: a defect stops the
 * start with its file, line and reason. The pool tests a connection by a query before it hands it out (H2 calls a connection valid
 * whose database was closed by a full disk), so that a database that was away is found again; whoever waits longer than five seconds for one is told so.
 */
@DataSourceDefinition(name = "java:app/jdbc/app", className = "${MPCONFIG=app.db.ds-class}", url = "${MPCONFIG=app.db.url}",
        user = "${MPCONFIG=app.db.user}", password = "${MPCONFIG=app.db.password}", initialPoolSize = 2, minPoolSize = 2, maxPoolSize = 32,
        properties = {"fish.payara.is-connection-validation-required=true", "fish.payara.connection-validation-method=table",
                "fish.payara.validation-table-name=information_schema.information_schema_catalog_name",
                "fish.payara.validate-atmost-once-period-in-seconds=1", "fish.payara.fail-all-connections=true",
                "fish.payara.max-wait-time-in-millis=5000"})
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Installation {
    /** The demonstration data is loaded in one transaction; it may take longer than a request. */
    private static final int LOADING_SECONDS = 600;

    @Resource(lookup = "java:app/jdbc/app")
    private DataSource dataSource;
    @Resource
    private UserTransaction transaction;
    @Inject
    private RegisterLoader registers;
    @Inject
    private DemonstrationData demonstration;
    @Inject
    private WorkflowDefinitions workflows;
    @Inject
    private FormDefinitions forms;
    @Inject
    @ConfigProperty(name = "michishirube.demo")
    private boolean demo;

    @PostConstruct
    void install() {
        Flyway.configure().dataSource(dataSource).locations("classpath:db/migration").load().migrate();
        workflows.all();
        forms.all();
        inTransaction(() -> registers.load());
        if (demo) {
            inTransaction(() -> demonstration.loadIntoEmpty());
        }
    }

    private void inTransaction(Runnable work) {
        try {
            transaction.setTransactionTimeout(LOADING_SECONDS);
            transaction.begin();
            boolean done = false;
            try {
                work.run();
                done = true;
            } finally {
                if (done) {
                    transaction.commit();
                } else {
                    transaction.rollback();
                }
            }
        } catch (jakarta.transaction.NotSupportedException | jakarta.transaction.SystemException | jakarta.transaction.RollbackException
                 | jakarta.transaction.HeuristicMixedException | jakarta.transaction.HeuristicRollbackException e) {
            throw new IllegalStateException("the installation could not be written", e);
        }
    }
}
