package org.ctax.web.access;

import io.swagger.v3.oas.models.Operation;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.web.method.HandlerMethod;

/** Shows of each operation which roles may call it. */
final class RolesInDescription implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        RolesInterceptor.rolesOf(method)
                .ifPresent(roles -> operation.addExtension(
                        "x-roles", roles.stream().map(Role::name).toList()));
        return operation;
    }
}
