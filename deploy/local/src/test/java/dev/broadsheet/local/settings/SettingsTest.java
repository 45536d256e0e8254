package dev.broadsheet.local.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void takesTheUsualPortsUnlessOthersAreChosen() {
        Settings settings = Settings.of(Map.of("BROADSHEET_PORT", "9080"));

        assertThat(settings.port(Port.GATEWAY)).isEqualTo(9080);
        assertThat(settings.port(Port.INBOX)).isEqualTo(8025);
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:9080");
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Settings.of(Map.of("BROADSHEET_KAFKA_PORT", "many")))
                .withMessageContaining("BROADSHEET_KAFKA_PORT is 'many'");
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Settings.of(Map.of("BROADSHEET_KAFKA_PORT", "70000")));
    }

    @Test
    void refusesOnePortForTwoPurposes() {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> Settings.of(Map.of("BROADSHEET_PORT", "8025")))
                .withMessageContaining("BROADSHEET_PORT")
                .withMessageContaining("BROADSHEET_INBOX_PORT");
    }

    @Test
    void saysWhatHoldsAPortAndWhichVariableChangesIt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = environment();
            environment.put("BROADSHEET_SEARCH_PORT", Integer.toString(taken.getLocalPort()));

            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> new Requirements(Settings.of(environment), environment).check(Set.of()))
                    .withMessageContaining("Port " + taken.getLocalPort() + ", for search-service, is taken")
                    .withMessageContaining("process " + ProcessHandle.current().pid())
                    .withMessageContaining("BROADSHEET_SEARCH_PORT=");
        }
    }

    @Test
    void asksForTheObserversPortsWhereThePlatformIsObserved() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> environment = environment();
            environment.put("BROADSHEET_PROMETHEUS_PORT", Integer.toString(taken.getLocalPort()));
            Requirements requirements = new Requirements(Settings.of(environment), environment);

            assertThatNoException().isThrownBy(() -> requirements.check(Set.of()));
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> requirements.check(Set.of(Port.PROMETHEUS)))
                    .withMessageContaining("for Prometheus, is taken");
        }
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        Map<String, String> environment = environment();
        environment.put("BROADSHEET_MEMORY_MIB", "900000000");

        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> new Requirements(Settings.of(environment), environment).check(Set.of()))
                .withMessageContaining("the platform needs 900,000,000")
                .withMessageContaining("BROADSHEET_MEMORY_MIB=");
    }

    @Test
    void keepsItsSecretsToItsOwner() throws Exception {
        String token = new Secrets(folder).operatorToken();

        assertThat(new Secrets(folder).operatorToken()).isEqualTo(token).hasSizeGreaterThan(40);
        assertThat(new Secrets(folder).linksSecret()).isNotEqualTo(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("token"))))
                .isEqualTo("rw-------");
    }

    // Ports that are free, or any other test or platform on this machine decides what is found.
    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>();
        Arrays.stream(Port.values())
                .forEach(port -> environment.put(
                        port.variable(), Integer.toString(dev.broadsheet.local.process.FreePort.find())));
        environment.put("BROADSHEET_DATA", folder.toString());
        environment.put("BROADSHEET_MEMORY_MIB", "1");
        return environment;
    }
}
