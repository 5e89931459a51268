package org.ctax.command;

import org.ctax.web.WebConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The write side as a part of an application: the features find themselves by being in this package. */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        excludeFilters =
                @ComponentScan.Filter(
                        type = org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE,
                        classes = CommandServiceApplication.class))
@Import(WebConfiguration.class)
public class CommandServiceConfiguration {}
