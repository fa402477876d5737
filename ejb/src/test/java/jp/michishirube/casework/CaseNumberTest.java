package jp.michishirube.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.michishirube.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CaseNumberTest {
    private static final int AT_ONCE = 6;

    @ParameterizedTest
    @MethodSource("jp.michishirube.TestDatabase#both")
    @DisplayName("the first numbers of a year, taken at the same moment, are all given and all different")
    void firstOnes(TestDatabase database) throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        List<Callable<String>> takers = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            takers.add(() -> {
                together.await();
                return database.inTransaction(() -> new CaseStore(database.em()).lockNumbers("IOT-2019-").next());
            });
        }
        Set<String> numbers = new TreeSet<>();
        for (Future<String> taken : threads.invokeAll(takers)) {
            numbers.add(taken.get());
        }
        threads.shutdown();
        assertEquals(AT_ONCE, numbers.size());
        assertEquals("IOT-2019-00001", numbers.iterator().next());
    }
}
