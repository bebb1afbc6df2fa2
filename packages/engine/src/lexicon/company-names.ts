import { WordList } from '../scan/word-list.ts';

/** Families whose name is first of all a company, a brand or a software; lower case, without accents. Alone they are no person. */
export const COMPANY_NAMES = new WordList(
  `abbott accor adidas adecco adobe airbus alcatel aldi alfa allianz alstom amazon apple arkema armani artemide asics asos aston atos auchan audi aviva axa azzaro bahlsen balenciaga balmain bang barclays barilla bauknecht bayer beretta
    berluti bertelsmann biocoop boeing bonduelle booker bosch bouygues braun breguet breitling bulgari burberry buitoni cacharel cadbury caddie camaieu campari canon cappelli carhartt carrefour cartier casio castorama caterpillar celio
    cerruti chanel chaumet chevrolet chloe chrysler citroen clarins claranet clarks colgate colas conforama corsair courreges cummins daimler danone darty dassault decathlon decca dell deloitte delsey dior dolby duracell dyson easton
    ecolab eiffage electrolux engie ericsson essilor etam everest facom fendi ferragamo ferrari ferrero fiat fiducial fiskars fitch ford fortis fossil fujitsu galeries gallimard gandi gap garmin garnier gaultier gefco geox gerber gillette gitem
    givenchy goodyear gucci guerlain guess guinness haier hachette hager harrods hasbro haviland heineken heinz hermes hertz hilti hilton hitachi honda hoover huawei hyundai iveco ikea ingenico jaguar jardiland juniper kellogg kenzo kering
    kia kiabi kiloutou kinder knorr kodak komatsu kone kraft krups kubota kuhn kyocera lacoste lafarge lafuma lagardere lamborghini lancel lancia lancome lapeyre lavazza lego legrand lenovo levi liebherr lidl lindt linde logitech longchamp
    lotus lululemon luxottica maersk mango marlboro mars maserati massey mastercard mattel mauboussin mazars mazda mazzetti mccain mcdonald mclaren mercedes merck messier michelin miele milka mistral mitsubishi moody morrisons motorola
    moulinex murata mustela nestle netto nikon nissan nokia nortel novartis nutella odoo olivetti omega oracle orange osram otis panasonic panerai panini pathe paypal peugeot pfizer philips pinault piaggio pirelli playmobil plastic porsche
    prada procter puma pullman quaker ramada rado raytheon renault reebok repetto revlon rexel ricard ricoh ritz rockwell rodier rolex rothschild rowenta safran samsung sanofi santander sephora schlumberger schweppes seagram seb seiko
    sennheiser sharp siemens sika skoda smeg sodexo sony spar speedo sprint stellantis sterling stihl subaru suez suzuki swarovski swatch tefal tesco tesla tetra texaco thales thomson tiffany timberland toblerone toshiba total toyota
    triumph tupperware twinings unilever valeo valentino vauban vaillant velux veolia versace viessmann vinci virgin vodafone volkswagen volvo vuitton waitrose walmart waterman wella wendel whirlpool woolworth wrangler wurth xerox yamaha
    yahoo yale zanussi zara zeiss zodiac zurich bentley bugatti berliet boots argos asda halfords greggs debenhams selfridges lloyds hsbc rothschilds lazard schroders kpmg capgemini accenture mckinsey gartner forrester ipsos kantar jenkins
    kafka maven apache gradle docker ansible terraform selenium jira gatling cypress puppet chef vagrant nagios grafana prometheus cassandra hadoop spark flink storm tableau looker talend airflow django flask laravel symfony rails hibernate
    guava mockito mocha karma babel webpack pascal ampere turing hopper fermi tegra haskell erlang scala julia kerberos ubuntu debian fedora mandrake bluetooth siri alexa cortana bixby claude gemini copilot watson swile edenred pluxee silae
    lucca payfit qonto pennylane sellsy axonaut cegid divalto wavesoft`
    .split(/\s+/)
    .filter(Boolean),
);
