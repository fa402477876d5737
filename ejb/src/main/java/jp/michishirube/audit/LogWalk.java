package jp.michishirube.audit;

import java.util.List;
import java.util.Optional;
import jp.michishirube.audit.api.EventView;

/** Goes through every chain of a log once, a page at a time, while others may still append to it. */
final class LogWalk {
    private static final int PAGE = 1000;

    private final LogSource log;
    private final Reader reader;
    private EventView last;

    /** Is told what the walk comes by. */
    interface Reader {
        void event(EventView event);

        /** @param noted the note of the chain's end, which is never behind the last event that was read */
        void end(String chain, Optional<ChainEnd> noted);
    }

    private LogWalk(LogSource log, Reader reader) {
        this.log = log;
        this.reader = reader;
    }

    static void through(LogSource log, Reader reader) {
        new LogWalk(log, reader).walk();
    }

    private void walk() {
        List<EventView> page;
        do {
            page = last == null ? log.after("", 0, PAGE) : log.after(last.chain(), last.seq(), PAGE);
            for (EventView event : page) {
                if (last != null && !last.chain().equals(event.chain())) {
                    end();
                }
                take(event);
            }
        } while (page.size() == PAGE);
        if (last != null) {
            end();
        }
    }

    private void take(EventView event) {
        reader.event(event);
        last = event;
    }

    /** What was appended between the last page and the note of the end is read too; otherwise it would look cut off. */
    private void end() {
        String chain = last.chain();
        Optional<ChainEnd> noted = log.end(chain);
        for (boolean grown = true; grown && noted.isPresent() && noted.get().seq() > last.seq();) {
            List<EventView> more = log.appended(chain, last.seq(), (int) Math.min(PAGE, noted.get().seq() - last.seq()));
            more.forEach(this::take);
            grown = !more.isEmpty();
        }
        reader.end(chain, noted);
    }
}
