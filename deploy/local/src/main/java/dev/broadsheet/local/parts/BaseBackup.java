package dev.broadsheet.local.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Copies a server's data folder while it is in use. This build of PostgreSQL comes without pg_basebackup, so that is done
 * here which it does.
 *
 * @param data the folder
 * @param url of the server
 * @param password of {@link #USER}
 * @see <a href="https://www.postgresql.org/docs/18/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP">Making a Base
 *     Backup Using the Low Level API</a>
 */
record BaseBackup(Path data, String url, String password) {

    static final String USER = "backup";

    private static final String LOG = "pg_wal";
    // Of the running server alone.
    private static final Set<String> LEFT_OUT = Set.of(Leftover.PID_FILE, "postmaster.opts", LOG);

    void copyTo(Path target) throws IOException, SQLException {
        // The backup lasts as long as the session that began it.
        try (Connection session = DriverManager.getConnection(url, USER, password);
                Statement statement = session.createStatement()) {
            statement.execute("select pg_backup_start('broadsheet', fast => true)");
            Folders.copy(data, target, file -> !LEFT_OUT.contains(file.toString()));
            try (ResultSet stopped =
                    statement.executeQuery("select labelfile from pg_backup_stop(wait_for_archive => false)")) {
                stopped.next();
                Files.writeString(target.resolve("backup_label"), stopped.getString(1));
            }
            // Whoever starts on the copy goes through what was written meanwhile.
            Folders.copy(data.resolve(LOG), target.resolve(LOG), file -> true);
        }
    }
}
