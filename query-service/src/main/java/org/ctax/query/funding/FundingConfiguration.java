package org.ctax.query.funding;

import com.mongodb.client.MongoDatabase;
import org.ctax.query.projection.ProjectionGroup;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FundingBooks.class)
class FundingConfiguration {
    /** To be raised whenever the same events would be kept differently. */
    private static final int VERSION = 6;

    @Bean
    ProjectionGroup fundingGroup(FundingBooks books) {
        // Another set of display currencies is another set of views.
        var version = VERSION * 1_000_000 + Math.floorMod(books.currencies().hashCode(), 1_000_000);
        return new ProjectionGroup(FundingProjection.GROUP, version, ProjectionGroup.Mending.REBUILD, 1);
    }

    @Bean
    History fundingHistory(MongoDatabase views, FundingBooks books) {
        return new History(views, books.currencies());
    }
}
