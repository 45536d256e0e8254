package dev.broadsheet.notify.intake;

import dev.broadsheet.contracts.event.MalformedEventException;
import io.vertx.pgclient.PgException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;

/** Whether trying again can help: the exception's type decides. */
enum FailureKind {
    /** The record itself is the trouble. */
    PERMANENT,
    /** Something else is away or busy. */
    TRANSIENT;

    static FailureKind of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (blamesTheRecord(cause)) {
                return PERMANENT;
            }
        }
        return TRANSIENT;
    }

    private static boolean blamesTheRecord(Throwable cause) {
        return cause instanceof MalformedEventException
                || cause instanceof IllegalArgumentException
                || cause instanceof DataException
                || cause instanceof ConstraintViolationException
                || (cause instanceof PgException postgres && isDataOrIntegrity(postgres.getSqlState()));
    }

    // Classes 22 (data exception) and 23 (integrity constraint violation) of the SQL standard's SQLSTATE.
    private static boolean isDataOrIntegrity(String sqlState) {
        return sqlState != null && (sqlState.startsWith("22") || sqlState.startsWith("23"));
    }
}
