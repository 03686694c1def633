/** States, provinces and nations that addresses end in and that no country code names. Full names, then abbreviations. */
export const regionNames = `
  Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|District of Columbia|Puerto Rico|
  Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Nova Scotia|Ontario|Prince Edward Island|Quebec|Québec|Saskatchewan|
  New South Wales|Queensland|South Australia|Tasmania|Victoria|Western Australia|Northern Territory|
  England|Scotland|Wales|Northern Ireland|Great Britain|UK|U.K.|USA|U.S.A.|US|U.S.|UAE|United States of America|Holland|The Netherlands|Republic of Ireland|Czech Republic|Hong Kong|Türkiye|Turkey|Ivory Coast|Korea|
  Bavaria|Bayern|Baden-Württemberg|Hessen|Niedersachsen|Nordrhein-Westfalen|NRW|Sachsen|Catalonia|Cataluña|Andalucía|Madrid|Île-de-France|Bretagne|Provence|Lombardia|Toscana|
  Karnataka|Maharashtra|Tamil Nadu|Telangana|Kerala|Gujarat|West Bengal|Punjab|Haryana|Uttar Pradesh|Andhra Pradesh|Rajasthan|
  Deutschland|Österreich|Schweiz|España|Brasil|México|Italia|Belgique|Suisse|Nederland|Polska|Sverige|Norge|Danmark|Suomi
`;

/** Two- and three-letter abbreviations of states, provinces and nations, upper case. */
export const regionCodes = `
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC
  AB BC MB NB NL NS ON PE QC SK NSW VIC QLD TAS ACT UK US USA UAE IE GB FR ES PT NL BE CH AT IT PL SE NO DK FI CZ SG HK JP CN AU NZ ZA BR MX AR CL
`;

/** Cities and towns that résumés name often and that no time zone is named after. Extend freely. */
export const cityNames = `
  Aachen|Aarhus|Aberdeen|Ahmedabad|Albuquerque|Alicante|Amherst|Antwerp|Atlanta|Augsburg|Austin|Baltimore|Barcelona|Bari|Basel|Bath|Belo Horizonte|Bergen|Berkeley|Bern|Bilbao|Birmingham|Bochum|Bologna|Bonn|Bordeaux|Boston|Boulder|Bradford|Braga|Brasilia|Bremen|Brighton|Brisbane|Bristol|Brno|Brooklyn|Bruges|Burlington|Calgary|Cambridge|Canberra|Cape Town|Cardiff|Charlotte|Chennai|Cincinnati|Cleveland|Coimbra|Cologne|Columbus|Cork|Coventry|Curitiba|Dallas|Delhi|Derby|Derry|Dortmund|Dresden|Dundee|Durham|Düsseldorf|Edinburgh|Eindhoven|Essen|Exeter|Florence|Fort Worth|Frankfurt|Freiburg|Galway|Gdańsk|Geneva|Genoa|Ghent|Glasgow|Gothenburg|Granada|Graz|Grenoble|Groningen|Guadalajara|Haifa|Hamburg|Hanover|Hannover|Heidelberg|Houston|Huddersfield|Hull|Hyderabad|Innsbruck|Inverness|Ipswich|Jaipur|Jersey City|Kansas City|Karlsruhe|Kiel|Kilkenny|Köln|Kraków|Krakow|Kyoto|Lausanne|Leeds|Leicester|Leiden|Leipzig|Lille|Limerick|Linz|Liverpool|Łódź|Lund|Lyon|Maastricht|Madison|Málaga|Malmö|Manchester|Mannheim|Marseille|Medellín|Memphis|Miami|Milan|Milton Keynes|Milwaukee|Minneapolis|Montpellier|Montréal|Montreal|Mumbai|Munich|München|Münster|Nagoya|Nantes|Naples|Nashville|New Delhi|New Haven|New Orleans|Newcastle|Newcastle upon Tyne|Nice|Nicosia|Northampton|Norwich|Nottingham|Nuremberg|Nürnberg|Oakland|Odense|Orlando|Osaka|Ottawa|Oxford|Palo Alto|Philadelphia|Pittsburgh|Plymouth|Portland|Porto|Porto Alegre|Potsdam|Poznań|Pretoria|Providence|Pune|Raleigh|Reading|Rennes|Rio de Janeiro|Rochester|Rotterdam|Sacramento|Salford|Salt Lake City|Salzburg|San Antonio|San Diego|San Francisco|San Jose|San Mateo|Santa Monica|São Paulo|Seattle|Seville|Sevilla|Sheffield|Sligo|Southampton|St Andrews|St. Louis|St Louis|St. Petersburg|Stanford|Stirling|Strasbourg|Stuttgart|Swansea|Tampa|Tampere|Tel Aviv|The Hague|Thessaloniki|Toulouse|Trondheim|Turin|Turku|Uppsala|Utrecht|Valencia|Verona|Washington, D.C.|Washington DC|Waterford|Wellington|Winnipeg|Wolverhampton|Worcester|Wrocław|York|Zaragoza|Bay Area|San Francisco Bay Area|Silicon Valley
`;
