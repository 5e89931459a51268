package org.ctax.query;

import org.ctax.web.WebConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;

/**
 * The read side as a part of an application: the features find themselves by being in this package. Beans bear the full
 * names of their classes, because both sides have the same features.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = QueryServiceApplication.class))
@Import(WebConfiguration.class)
public class QueryServiceConfiguration {}
