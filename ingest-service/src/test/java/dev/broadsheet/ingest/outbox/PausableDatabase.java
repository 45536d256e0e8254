package dev.broadsheet.ingest.outbox;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;

/** A pod's way to the database, in which the pod can be stopped between two steps of its work, as by SIGSTOP. */
final class PausableDatabase {

    private final DataSource database;
    private final CountDownLatch woken = new CountDownLatch(1);
    private final CountDownLatch reached = new CountDownLatch(1);
    private volatile Moment moment = Moment.NEVER;

    PausableDatabase(DataSource database) {
        this.database = database;
    }

    enum Moment {
        NEVER("never"),
        /** A batch has been read and nothing of it sent. */
        BEFORE_PUBLISHING("select position"),
        /** A batch stands in the topic and its rows still in the outbox. */
        BEFORE_DELETING("delete from outbox where");

        private final String statement;

        Moment(String statement) {
            this.statement = statement;
        }

        boolean begins(String sql) {
            return sql.contains(statement);
        }
    }

    /** Stops the pod when it next has a batch in hand. */
    void pauseAt(Moment next) {
        moment = next;
    }

    void awaitPaused() throws InterruptedException {
        reached.await();
    }

    void wake() {
        moment = Moment.NEVER;
        woken.countDown();
    }

    DataSource asDataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            stopWithThePod();
            Object result = call(database, method, arguments);
            return result instanceof Connection connection ? pausable(connection) : result;
        });
    }

    private Connection pausable(Connection connection) {
        boolean[] readABatch = new boolean[1];
        return proxy(Connection.class, (proxy, method, arguments) -> {
            stopWithThePod();
            if (method.getName().equals("prepareStatement") && moment.begins((String) arguments[0])) {
                if (moment == Moment.BEFORE_DELETING) {
                    pause();
                }
                readABatch[0] = true;
            }
            Object result = call(connection, method, arguments);
            if (method.getName().equals("close") && readABatch[0] && moment == Moment.BEFORE_PUBLISHING) {
                pause();
            }
            return result;
        });
    }

    private void pause() throws InterruptedException {
        reached.countDown();
        woken.await();
    }

    // A pod stops with all of its threads.
    private void stopWithThePod() throws InterruptedException {
        if (reached.getCount() == 0) {
            woken.await();
        }
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
