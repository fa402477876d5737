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
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import jp.michishirube.administration.FirstLink;
import jp.michishirube.award.Editions;
import jp.michishirube.form.FormDefinitions;
import jp.michishirube.kernel.SqlInsert;
import jp.michishirube.organisation.RegisterLoader;
import jp.michishirube.publication.ReportDefinitions;
import jp.michishirube.workflow.WorkflowDefinitions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

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
    private static final int WAITS = 60;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

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
    private ReportDefinitions reports;
    @Inject
    private Editions editions;
    @Inject
    @ConfigProperty(name = "michishirube.demo")
    private boolean demo;
    @Inject
    private FirstLink firstLink;
    /** Where the link for the first administrator is written while there is nobody. */
    @Inject
    @ConfigProperty(name = "michishirube.set-up-file")
    private Optional<String> setUpFile;

    @PostConstruct
    void install() {
        Migrations.bring(dataSource);
        workflows.all();
        forms.all();
        reports.all();
        editions.all();
        once("registers", () -> registers.load());
        if (demo) {
            once("demonstration", () -> demonstration.loadIntoEmpty());
        }
        setUpFile.ifPresent(file -> inTransaction(() -> firstLink.path().ifPresent(path -> SetUpNote.write(Path.of(file), path))));
    }

    /** Nodes that start at the same time load one after the other: the second one waits, and finds everything there. */
    private void once(String step, Runnable work) {
        int tries = 0;
        while (!loaded(step, work)) {
            if (++tries == WAITS) {
                throw new IllegalStateException("another node has been loading " + step + " for too long");
            }
        }
    }

    /** False when another node is still loading and the database's limit for waiting is over. */
    private boolean loaded(String step, Runnable work) {
        try {
            inTransaction(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    SqlInsert.unlessThere(connection, "insert into installation_step (name) values (?)", step);
                } catch (SQLException e) {
                    throw new IllegalStateException("the installation could not be written", e);
                }
                work.run();
            });
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SQLException cause && LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                return false;
            }
            throw e;
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
