package org.ctax.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** How much one request may send: {@code ctax.web.limit.json} and {@code ctax.web.limit.file}. */
@ConfigurationProperties("ctax.web.limit")
record WebLimits(
        @DefaultValue("1MB") DataSize json,
        @DefaultValue("256MB") DataSize file) {}
