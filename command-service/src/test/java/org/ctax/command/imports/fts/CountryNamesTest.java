package org.ctax.command.imports.fts;

import static org.assertj.core.api.Assertions.assertThat;

import org.ctax.events.reference.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {
    @Test
    void everyCountryIsKnownByTheNameOfTheUnitedNations() {
        assertThat(Reference.countries().values())
                .allSatisfy(country -> assertThat(CountryNames.find(country.name()))
                        .as(country.name())
                        .contains(country.code()));
    }

    @Test
    void everyCountryIsKnownByTheNamesThatItBoreBefore() {
        assertThat(Reference.formerNames())
                .isNotEmpty()
                .allSatisfy(former -> assertThat(CountryNames.find(former.name()))
                        .as(former.name())
                        .contains(former.code()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Iran, Islamic Republic of; IRN
            Congo; COG
            Congo, The Democratic Republic of the; COD
            Tanzania, United Republic of; TZA
            Korea, Republic of; KOR
            Korea, Democratic People's Republic of; PRK
            Bolivia, Plurinational State of; BOL
            Venezuela, Bolivarian Republic of; VEN
            Micronesia, Federated States of; FSM
            Macedonia, the former Yugoslav Republic of; MKD
            Moldova, Republic of; MDA
            occupied Palestinian territory; PSE
            Turkey; TUR
            Türkiye; TUR
            Syrian Arab Republic; SYR
            Libyan Arab Jamahiriya; LBY
            Côte d'Ivoire; CIV
            Cote d’Ivoire; CIV
            Cabo Verde; CPV
            Swaziland; SWZ
            Eswatini; SWZ
            Timor-Leste; TLS
            Viet Nam; VNM
            St. Lucia; LCA
            Virgin Islands, U.S.; VIR
            Niger; NER
            Nigeria; NGA
            Dominica; DMA
            Dominican Republic; DOM
            Guinea; GIN
            Guinea-Bissau; GNB
            Equatorial Guinea; GNQ
            Papua New Guinea; PNG
            Curaçao; CUW
            United States; USA
            United Kingdom; GBR
            Sudan; SDN
            Ivory Coast; CIV
            Netherlands; NLD
            Netherlands, Kingdom of the; NLD
            Falkland Islands; FLK
            Taiwan; TWN
            Taiwan, Province of China; TWN
            Bolivia; BOL
            Cape Verde; CPV
            Czech Republic; CZE
            East Timor; TLS
            South Sudan; SSD
            """)
    void otherNamesAreKnownToo(String name, String code) {
        assertThat(CountryNames.find(name)).contains(code);
    }

    @Test
    void whatIsNoCountryIsNone() {
        assertThat(CountryNames.find("Atlantis")).isEmpty();
        assertThat(CountryNames.find("Global")).isEmpty();
        assertThat(CountryNames.isWorld("Global")).isTrue();
    }
}
