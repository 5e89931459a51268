package org.ctax.standalone;

import org.ctax.command.CommandServiceConfiguration;
import org.ctax.query.QueryServiceConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** The exchange of one office: one process, one folder, one address. */
@SpringBootApplication
@Import({CommandServiceConfiguration.class, QueryServiceConfiguration.class})
public class StandaloneApplication {
    public static void main(String[] arguments) {
        if (BackupCommand.isMeantBy(arguments)) {
            System.exit(BackupCommand.run(arguments));
        }
        SpringApplication.run(StandaloneApplication.class, arguments);
    }
}
