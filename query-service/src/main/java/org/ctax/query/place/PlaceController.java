package org.ctax.query.place;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.ctax.events.reference.Country;
import org.ctax.events.reference.Reference;
import org.ctax.events.reference.Region;
import org.ctax.query.listing.Codes;
import org.ctax.query.listing.ListRequest;
import org.ctax.query.listing.Listing;
import org.ctax.query.moment.Moment;
import org.ctax.web.Refusal;
import org.ctax.web.access.EveryRole;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Facts that nobody here decides; as of a past day a country bears the name that it then had. */
@RestController
@RequestMapping("/api")
@Tag(name = "places", description = "Countries and areas of ISO 3166-1, regions of UN M49")
class PlaceController {
    private static final Map<String, Comparator<CountryRow>> COUNTRY_ORDERS = Map.of(
            "code", Comparator.comparing(CountryRow::code),
            "name", Comparator.comparing(CountryRow::name),
            "m49", Comparator.comparing(CountryRow::m49),
            "region", Comparator.comparing(CountryRow::region));
    private static final Map<String, Comparator<RegionRow>> REGION_ORDERS = Map.of(
            "code", Comparator.comparing(RegionRow::code),
            "name", Comparator.comparing(RegionRow::name),
            "parent", Comparator.comparing(RegionRow::parent, Comparator.nullsFirst(Comparator.naturalOrder())));

    @EveryRole
    @GetMapping("/countries")
    @Operation(
            summary = "List countries",
            description =
                    "Under the name that each bore on the day asked for. Sorted by code, name, m49 or region; by name where not said. "
                            + "Source: ISO 3166-1 and UN M49.")
    Listing<CountryRow> countries(
            @Parameter(description = "UN M49 code of a region, at whatever depth")
                    @RequestParam(required = false)
                    @Nullable
                    String region,
            ListRequest request,
            Moment moment) {
        Codes.region("region", region);
        var rows = Reference.countries().values().stream()
                .filter(country -> region == null || Reference.isWithin(country.code(), region))
                .map(country -> CountryRow.of(country, moment))
                .filter(row -> request.matches(row.code(), row.name(), row.m49()))
                .toList();
        return Listing.of(rows, request, COUNTRY_ORDERS, Comparator.comparing(CountryRow::name), moment);
    }

    @EveryRole
    @GetMapping("/countries/{code}")
    @Operation(summary = "One country", description = "By its code of ISO 3166-1. Source: ISO 3166-1 and UN M49.")
    CountryRow country(@Parameter(description = "ISO 3166-1 alpha-3") @PathVariable String code, Moment moment) {
        return Reference.country(code)
                .map(country -> CountryRow.of(country, moment))
                .orElseThrow(
                        () -> Refusal.notFound("UNKNOWN_COUNTRY", "code", code + " is none of ISO 3166-1 alpha-3"));
    }

    @EveryRole
    @GetMapping("/regions")
    @Operation(
            summary = "List regions",
            description = "Sorted by code, name or parent; by code where not said. Source: UN M49.")
    Listing<RegionRow> regions(
            @Parameter(description = "UN M49 code of the region that they belong to")
                    @RequestParam(required = false)
                    @Nullable
                    String parent,
            ListRequest request,
            Moment moment) {
        Codes.region("parent", parent);
        var rows = Reference.regions().values().stream()
                .map(RegionRow::of)
                .filter(row -> parent == null || parent.equals(row.parent()))
                .filter(row -> request.matches(row.code(), row.name()))
                .toList();
        return Listing.of(rows, request, REGION_ORDERS, Comparator.comparing(RegionRow::code), moment);
    }

    @Schema(name = "CountryRow")
    record CountryRow(
            @Schema(description = "ISO 3166-1 alpha-3", example = "JOR")
            String code,

            @Schema(description = "UN M49", example = "400") String m49,

            @Schema(description = "As the United Nations wrote it in English on the day asked for")
            String name,

            @Schema(description = "UN M49 code of the nearest region", example = "145")
            String region,

            String regionName) {

        static CountryRow of(Country country, Moment moment) {
            var region = Optional.ofNullable(Reference.regions().get(country.region()));
            return new CountryRow(
                    country.code(),
                    country.m49(),
                    Reference.countryName(country.code(), moment.day()),
                    country.region(),
                    region.map(Region::name).orElse(country.region()));
        }
    }

    @Schema(name = "RegionRow")
    record RegionRow(
            @Schema(description = "UN M49", example = "145") String code,

            @Schema(description = "UN M49 code of the region that it belongs to; absent for the world") @Nullable
            String parent,

            String name) {

        static RegionRow of(Region region) {
            return new RegionRow(region.code(), region.parent(), region.name());
        }
    }
}
