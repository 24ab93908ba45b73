package fr.avenant.observatory.visitor;

import java.util.concurrent.Executor;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import org.springframework.web.context.request.RequestContextHolder;

/** Work for a page that other threads do while its request waits. */
public final class VisitorThreads {

    private VisitorThreads() {}

    /** The same threads, for whom the visitor of this request is the visitor too. */
    public static Executor of(Executor threads) {
        var request = RequestContextHolder.getRequestAttributes();
        return new DelegatingSecurityContextExecutor(task ->
                threads.execute(() -> {
                    RequestContextHolder.setRequestAttributes(request);
                    try {
                        task.run();
                    } finally {
                        RequestContextHolder.resetRequestAttributes();
                    }
                }));
    }
}
