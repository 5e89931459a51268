package org.ctax.command.imports.fts;

/** Names of countries beside those that the United Nations uses or has used: of ISO 3166, in common use. */
final class OtherCountryNames {
    static final String LINES = """
            BHS Bahamas, The
            BLM Saint-Barthélemy
            BRN Brunei
            CAF CAR
            CIV Ivory Coast;Cote d Ivoire
            COD Congo, DR;DR Congo;DRC;Zaire
            COG Congo, Republic of the;Congo-Brazzaville
            FLK Falkland Islands;Malvinas
            FSM Micronesia
            GBR United Kingdom;United Kingdom of Great Britain;Great Britain
            GMB Gambia, The;The Gambia
            HKG Hong Kong;China - Hong Kong Special Administrative Region;China, Hong Kong SAR
            IRN Iran
            KOR Korea, South;South Korea
            LAO Laos;Lao PDR
            MAC Macao;Macau;China - Macau Special Administrative Region;China, Macao SAR
            MAF Saint Martin;Saint-Martin
            MDA Moldova
            MKD FYR Macedonia;Macedonia
            MMR Burma
            NLD Netherlands;Netherlands, Kingdom of the;Holland
            PRK Korea, North;North Korea;DPR Korea;DPRK
            PSE oPt;Palestine
            REU Reunion
            RUS Russia
            SHN Saint Helena, Ascension and Tristan da Cunha
            SXM Sint Maarten (Dutch part);Saint Maarten;Sint Maarten
            SYR Syria
            TLS Timor Leste
            TUR Turkiye
            TWN Taiwan;Taiwan, Province of China;China - Taiwan Province
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
