package jp.michishirube.outreach.rule;

import java.util.ArrayList;
import java.util.List;

/** Who sits at an event. A sign-up is seated whole or waits whole; seats are never given twice. */
public final class Seats {
    private Seats() {
    }

    /** A sign-up that waits, in the order of its arrival. */
    public record Waiting(String id, int people) {
    }

    public static int free(int seats, int taken) {
        return Math.max(0, seats - taken);
    }

    public static boolean fits(int seats, int taken, int people) {
        return people >= 1 && people <= free(seats, taken);
    }

    /** Ids of those who get seats that are free, in the order of their arrival; who needs more seats than are left goes on waiting, and the next is looked at. */
    public static List<String> seated(int seats, int taken, List<Waiting> waiting) {
        List<String> seated = new ArrayList<>();
        int now = taken;
        for (Waiting w : waiting) {
            if (fits(seats, now, w.people())) {
                now += w.people();
                seated.add(w.id());
            }
        }
        return List.copyOf(seated);
    }
}
