package org.ctax.events.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CIV; Côte d’Ivoire
            FLK; Falkland Islands (Malvinas)
            NLD; Netherlands (Kingdom of the)
            TWN; Taiwan Province of China
            TUR; Türkiye
            CZE; Czechia
            VEN; Venezuela (Bolivarian Republic of)
            GBR; United Kingdom of Great Britain and Northern Ireland
            """)
    void countriesAreCalledAsTheUnitedNationsCallsThem(String code, String name) {
        assertThat(Reference.countryName(code, TODAY)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            LBY; 2011-09-15; Libyan Arab Jamahiriya
            LBY; 2011-09-16; Libya
            TUR; 2008-07-01; Turkey
            TUR; 2022-05-31; Turkey
            TUR; 2022-06-01; Türkiye
            SSD; 2011-07-08; Southern Sudan
            SSD; 2011-07-09; South Sudan
            MKD; 2019-02-13; The former Yugoslav Republic of Macedonia
            MKD; 2019-02-14; North Macedonia
            NOR; 1950-01-01; Norway
            XXX; 2008-07-01; XXX
            """)
    void aCountryBearsTheNameThatItHadOnTheDay(String code, LocalDate day, String name) {
        assertThat(Reference.countryName(code, day)).isEqualTo(name);
    }

    @Test
    void formerNamesAreOfKnownCountriesAndWereOthers() {
        assertThat(Reference.formerNames())
                .isSortedAccordingTo(Comparator.comparing(FormerName::code).thenComparing(FormerName::until))
                .allSatisfy(former -> assertThat(
                                Reference.country(former.code()).orElseThrow().name())
                        .isNotEqualTo(former.name()));
    }
}
