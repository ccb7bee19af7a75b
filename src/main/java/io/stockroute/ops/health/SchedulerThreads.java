package io.stockroute.ops.health;

import io.stockroute.ops.Worker;
import io.stockroute.ops.Workers;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.stereotype.Component;

/** The threads by which Quartz finds what is due and what other instances have left. It does not replace one that has died. */
@Component
final class SchedulerThreads implements Workers {

    private final Scheduler scheduler;
    private volatile List<Thread> found = List.of();

    SchedulerThreads(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public List<Worker> running() {
        try {
            if (!scheduler.isStarted() || scheduler.isInStandbyMode() || scheduler.isShutdown()) {
                found = List.of();
                return List.of();
            }
            if (found.isEmpty()) {
                found = threads(scheduler.getSchedulerName(), scheduler.getSchedulerInstanceId());
            }
            return found.stream().map(SchedulerThreads::worker).toList();
        } catch (SchedulerException e) {
            return List.of(
                    new Worker("scheduler", Optional.empty(), Optional.of("does not answer: " + e.getMessage())));
        }
    }

    private static Worker worker(Thread thread) {
        Optional<String> death = thread.isAlive() ? Optional.empty() : Optional.of("its thread has died");
        return new Worker("scheduler " + thread.getName(), Optional.empty(), death);
    }

    /** Named as Quartz names them. */
    private static List<Thread> threads(String name, String instance) {
        String prefix = "QuartzScheduler_" + name + "-" + instance;
        return Stream.of(all())
                .filter(thread -> thread != null
                        && (thread.getName().equals(name + "_QuartzSchedulerThread")
                                || thread.getName().startsWith(prefix)))
                .toList();
    }

    private static Thread[] all() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread[] threads = new Thread[2 * top.activeCount() + 16];
        top.enumerate(threads);
        return threads;
    }
}
