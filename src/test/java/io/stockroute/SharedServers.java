package io.stockroute;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/**
 * Ends a server that the tests of a module share once a process goes on to another module: it would poll beside all later tests, to the
 * end of the build. Spring starts it again for whoever wants it after all.
 */
public final class SharedServers implements TestExecutionListener {

    private static final String ROOT = SharedServers.class.getPackageName() + ".";
    private static final Map<TestContext, String> STARTED = new ConcurrentHashMap<>();

    @Override
    public void executionStarted(TestIdentifier one) {
        if (one.isContainer() && one.getSource().orElse(null) instanceof ClassSource source) {
            String module = module(source.getClassName());
            STARTED.forEach((context, owner) -> {
                if (!owner.equals(module)) {
                    STARTED.remove(context);
                    context.markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
                }
            });
        }
    }

    private static String module(String name) {
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.", 2)[0] : name;
    }

    /** Tells which test classes use Spring's contexts, and so which module a context belongs to. */
    public static final class Users extends AbstractTestExecutionListener {

        @Override
        public void prepareTestInstance(TestContext context) {
            STARTED.put(context, module(context.getTestClass().getName()));
        }
    }
}
