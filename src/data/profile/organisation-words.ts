/** Endings of company names in many countries. Lower case, without full stops. */
export const legalForms = `
  inc incorporated ltd limited llc llp lp plc corp corporation co company gmbh ag kg ohg gbr ug mbh se ev eg
  sa sas sarl sàrl spa srl sl slu sau ltda lda sa-de-cv bv nv vof ab as asa aps oy oyj kft zrt sro doo pty pte pvt
  bhd sdn kk k.k k.k. gk g.k cic cio lllp pllc pc coop co-op gmbh&co
`;

/** Nouns that organisations are named with. Lower case, singular or plural as they occur; extend freely. */
export const organisationNouns = `
  hospital hospitals clinic clinics surgery infirmary hospice healthcare health pharmacy nhs trust practice care
  university college school academy institute institution polytechnic faculty kindergarten nursery preschool conservatory conservatoire seminary gymnasium lyceum
  board home homes house council authority ministry department agency bureau commission government municipality borough county parliament senate
  embassy consulate court courts army navy force forces police service fire-service brigade corps
  bank banking insurance capital ventures partners associates holdings group groups fund funds investments securities
  consulting consultancy consultants solutions services systems technologies technology tech software labs lab laboratory laboratories
  studio studios media press publishing publishers news newspaper magazine journal radio television tv pictures films film productions
  records entertainment games gaming theatre theater opera orchestra ballet museum gallery library libraries archive archives
  foundation charity association society union federation league club church parish cathedral mosque synagogue
  mission committee confederation consortium cooperative co-operative collective network alliance centre center
  industries industrial manufacturing works mill mills factory foundry shipyard shipping logistics transport airlines airways railway railways
  rail motors automotive aerospace aviation engineering construction builders contractors joinery plumbing electric electrical electronics
  energy power oil gas petroleum mining minerals chemicals pharma pharmaceuticals biotech biosciences therapeutics diagnostics genomics
  foods food farm farms vineyard vineyards winery brewery distillery bakery café cafe coffee restaurant bistro brasserie kitchen catering hotel hotels inn
  resort pub bar grill stores store shop supermarket supermarkets market markets retail outlet warehouse fashion apparel
  properties property realty estates estate homes housing interiors architects architecture design creative agency advertising
  telecom telecommunications communications broadcasting networks mobile wireless internet digital online cloud robotics semiconductor semiconductors
  airport port harbour harbor zoo park parks gardens nurseries garage salon spa gym fitness sports
  analytics interactive international worldwide global enterprises enterprise company companies corporation brothers sons
  hôpital clinique université école lycée collège mairie société banque ministère association fondation cabinet
  universidad hospital colegio escuela instituto ayuntamiento empresa banco ministerio fundación clínica universidade faculdade prefeitura empresa fundação
  universität hochschule schule gymnasium klinikum krankenhaus klinik stadt verein stiftung verlag werke kanzlei praxis grundschule realschule gesamtschule
  berufsschule fachhochschule akademie institut gesellschaft ministerium università scuola ospedale universiteit hogeschool ziekenhuis
`;

/** Nouns of places of learning: an education entry's institution. */
export const schoolNouns = `
  university college school academy institute institution polytechnic faculty kindergarten conservatory conservatoire seminary gymnasium lyceum lycée
  école universidad universidade universität université università universiteit hochschule fachhochschule schule akademie institut instituto
  facultad faculdade colegio colégio escuela escola berufsschule grundschule realschule gesamtschule tu eth mit iit iim nit ucl ucla lse bootcamp
  universitat uniwersytet politechnika univerzita egyetem yliopisto universitet högskola hogeschool liceo liceu collège insead
`;

/** Kinds of employment that stand beside a title or company and name neither. */
export const employmentTypes = `
  full-time
  full time
  part-time
  part time
  contract
  contractor
  fixed-term
  fixed term
  permanent
  temporary
  temp
  casual
  seasonal
  freelance
  self-employed
  internship
  apprenticeship
  trainee
  remote
  hybrid
  on-site
  onsite
  on site
  fully remote
  remote work
  teilzeit
  vollzeit
  befristet
  tiempo completo
  jornada completa
  media jornada
  temps plein
  temps partiel
  cdi
  cdd
`;
