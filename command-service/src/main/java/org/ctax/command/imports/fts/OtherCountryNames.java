package org.ctax.command.imports.fts;

/** Names of countries beside the one that the United Nations uses today: of ISO 3166, of former days, in common use. */
final class OtherCountryNames {
    static final String LINES = """
            BHS Bahamas, The
            BLM Saint-Barthélemy
            BOL Bolivia
            BRN Brunei
            CAF CAR
            CIV Côte d'Ivoire;Cote d Ivoire
            COD Congo, DR;DR Congo;DRC;Zaire
            COG Congo, Republic of the;Congo-Brazzaville
            CPV Cape Verde
            CZE Czech Republic
            FLK Falkland Islands (Malvinas);Falkland Islands;Malvinas
            FSM Micronesia
            GBR United Kingdom;United Kingdom of Great Britain;Great Britain
            GMB Gambia, The;The Gambia
            HKG Hong Kong;China - Hong Kong Special Administrative Region;China, Hong Kong SAR
            IRN Iran
            KOR Korea, South;South Korea
            LAO Laos;Lao PDR
            LBY Libyan Arab Jamahiriya
            MAC Macao;Macau;China - Macau Special Administrative Region;China, Macao SAR
            MAF Saint Martin;Saint-Martin
            MDA Moldova
            MKD Macedonia, the former Yugoslav Republic of;FYR Macedonia;Macedonia
            MMR Burma
            PRK Korea, North;North Korea;DPR Korea;DPRK
            PSE occupied Palestinian territory;Palestinian Territory, Occupied;oPt;Palestine
            REU Reunion
            RUS Russia
            SHN Saint Helena, Ascension and Tristan da Cunha
            SWZ Swaziland
            SXM Sint Maarten (Dutch part);Saint Maarten;Sint Maarten
            SYR Syria
            TLS East Timor;Timor Leste
            TUR Turkey;Turkiye
            TWN Taiwan, Province of China;China - Taiwan Province
            TZA Tanzania
            USA United States;United States of America;USA
            VAT Holy See (Vatican City State);Vatican City;Vatican
            VCT Saint Vincent and Grenadines
            VEN Venezuela
            VGB Virgin Islands, British
            VIR Virgin Islands, U.S.;Virgin Islands, United States
            VNM Vietnam""";

    private OtherCountryNames() {}
}
