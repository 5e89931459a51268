package org.ctax.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.lifecycle.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** Whatever a test sends could be handled by another process: commands and what they answer survive the way there. */
class Travelling {

    @Bean
    ConfigurerModule everythingTravels(JsonMapper eventMapper) {
        return configurer ->
                configurer.onInitialize(axon -> axon.onStart(Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS, () -> {
                    var one = axon.commandBus().registerDispatchInterceptor(messages -> (index, message) -> {
                        survives(eventMapper, message.getPayload());
                        return message;
                    });
                    var other = axon.commandBus().registerHandlerInterceptor((work, chain) -> {
                        var answer = chain.proceed();
                        survives(eventMapper, answer);
                        return answer;
                    });
                }));
    }

    private static void survives(JsonMapper mapper, @Nullable Object sent) {
        if (sent != null) {
            assertThat(mapper.readValue(mapper.writeValueAsBytes(sent), sent.getClass()))
                    .isEqualTo(sent);
        }
    }
}
