/** Occupational nouns: what a job title is built around, in many professions. Lower case, singular; extend freely. */
export const titleNouns = `
  accountant accompanist actor actress actuary acupuncturist adjudicator adjunct administrator admin adviser advisor advocate
  agent aide aider allergist cadet conscript ambassador anaesthetist analyst anesthesiologist animator announcer anthropologist apprentice
  appraiser archaeologist archeologist architect archivist arborist artist artisan assembler assessor assistant associate
  astronomer athlete attendant attorney auctioneer audiologist auditor au-pair author baker banker barber barista
  barrister bartender beautician biochemist biologist blacksmith blogger boilermaker bookkeeper bookseller botanist
  brewer bricklayer broker builder butcher butler buyer cabinetmaker cameraman captain cardiologist caregiver carer
  caretaker carpenter cartographer cashier caterer cfo ceo cio ciso cmo coo cpo cto cro chro chair chairman
  chairperson chairwoman champion chancellor chaplain chauffeur checker chef chemist childminder chiropractor
  choreographer cinematographer clerk cleaner climatologist clinician co-founder cofounder coach cobbler collector
  columnist comedian commander commissioner companion compère composer compositor concierge conductor conservator
  constable consultant contractor controller comptroller convener cook commis crew croupier cashier coordinator co-ordinator copywriter correspondent
  cosmetologist counsel counsellor counselor courier craftsman craftsperson creator critic crewmember curator custodian cutter dancer dba
  dealer dean decorator delegate deputy dentist dermatologist designer detective developer devops dietician dietitian
  diplomat director dispatcher distiller diver dj docent doctor doctoral doorman draftsman draughtsman draughtsperson drafter
  dramaturg dressmaker driller driver drummer ecologist economist editor educator electrician embryologist engineer
  engraver entertainer entrepreneur entomologist epidemiologist estimator evaluator evangelist examiner executive expert extern
  fabricator facilitator faller farmer farmhand fellow financier finisher firefighter fireman fisherman fitter
  florist foreman forester founder framer freelancer fundraiser gaffer gamekeeper gardener gemologist generalist
  geneticist geographer geologist geophysicist gilder glazier goldsmith governor grader groom groundskeeper
  grower guard guide gynaecologist haematologist hacker hairdresser handler handyman handyperson head headmaster headmistress headteacher
  historian hospitalist host hostess housekeeper hydrologist hygienist illustrator imam inspector installer
  instructor intern internist interpreter interviewer inventor investigator investor ironworker janitor jeweller jeweler
  joiner journalist judge keeper laborer labourer lead leader lecturer librarian lifeguard lineman linguist
  locksmith loader luthier machinist maid maintainer maker manager marine marshal mason masseur masseuse mate mathematician mechanic
  mediator medic member mentor merchandiser merchant meteorologist metallurgist microbiologist midwife miller
  miner minister mixologist model moderator modeller mover musician nanny naturopath navigator negotiator nephrologist neurologist
  neuroscientist novelist notary nurse nutritionist obstetrician officer ombudsman oncologist operative
  operator ophthalmologist optician optometrist orderly organiser organizer organist ornithologist orthodontist orthotist osteopath owner
  packer painter paralegal paramedic parasitologist partner pastor patissier pathologist pcp pediatrician paediatrician performer
  pharmacist pharmacologist philosopher phlebotomist photographer photojournalist phd physician physicist physiologist physiotherapist
  pianist picker pilot pipefitter planner plasterer player plumber podiatrist poet policeman policewoman police politician porter postdoc
  post-doc postman potter practitioner preacher preparer presenter president prefect priest principal printer printmaker processor producer
  professional professor programmer programer projectionist promoter proofreader prosecutor prosthetist provost psychiatrist
  psychologist psychotherapist publican publicist publisher puppeteer purser quant quartermaster rabbi radiographer radiologist
  ranger realtor receptionist recorder recruiter rector referee registrar repairer reporter representative rep
  researcher resident restorer reviewer rigger roofer roughneck runner sailor salesman salesperson saleswoman salesforce
  saddler sawyer scaffolder scholar scientist scorer scout screenwriter scrummaster master busser bouncer babysitter dishwasher deckhand stagehand shopper scriptwriter sculptor seamstress secretary sempai sergeant lieutenant
  corporal colonel major servant server setter sheriff shepherd shipwright shopkeeper silversmith singer sailor skipper
  smith sociologist soldier solicitor soloist sommelier songwriter sonographer specialist staffer statistician
  steward stewardess stockbroker stonemason stocker storekeeper storyteller strategist stringer student stylist subcontractor superintendent
  supervisor surgeon surveyor sysadmin swe sde sdet sre tailor tanner tattooist teacher teller teammate technician technologist telemarketer
  temp tester therapist tiler toolmaker trader trainee trainer translator transcriber trapper treasurer trustee tutor typesetter
  typist ultrasonographer undergraduate underwriter upholsterer urologist usher valet valuer vet veterinarian vicar vice-president
  videographer vintner violinist virologist vlogger vocalist volunteer vp svp evp avp waiter waitress warden warehouseman warehouseperson watchmaker
  co-chair cochair dev devs panelist panellist speaker pentester technologist tpm sme hand collaborator contributor
  weaver webmaster welder winemaker woodworker worker workman writer yogi zookeeper zoologist
  ingeniero ingeniera desarrollador desarrolladora profesor profesora maestro maestra enfermero enfermera médico médica
  abogado abogada contador contadora director directora gerente jefe jefa analista consultor consultora técnico técnica
  diseñador diseñadora arquitecto arquitecta asistente becario becaria auxiliar coordinador coordinadora camarero camarera
  cocinero cocinera vendedor vendedora encargado encargada responsable investigador investigadora
  engenheiro engenheira desenvolvedor desenvolvedora professora enfermeiro enfermeira advogado advogada diretor diretora
  estagiário estagiária coordenador coordenadora assistente programador programadora pesquisador pesquisadora
  ingénieur ingénieure développeur développeuse professeur professeure enseignant enseignante infirmier infirmière
  avocat avocate comptable directeur directrice chargé chargée chef assistant assistante stagiaire consultant consultante
  technicien technicienne vendeur vendeuse serveur serveuse cuisinier cuisinière gérant gérante responsable conseiller conseillère
  ingenieur ingenieurin entwickler entwicklerin softwareentwickler softwareentwicklerin lehrer lehrerin krankenschwester krankenpfleger
  pflegefachkraft pflegefachfrau pflegefachmann arzt ärztin anwalt anwältin buchhalter buchhalterin leiter leiterin teamleiter teamleiterin abteilungsleiter
  geschäftsführer geschäftsführerin berater beraterin techniker technikerin praktikant praktikantin werkstudent werkstudentin mitarbeiter mitarbeiterin
  sachbearbeiter sachbearbeiterin verkäufer verkäuferin kellner kellnerin koch köchin hilfskraft referent referentin auszubildende auszubildender
  fachkraft projektleiter projektleiterin assistentin meister geselle schreiner elektriker mechaniker fahrer pfleger pflegerin fahrerin schlosser maler bäcker fleischer gärtner florist arbeiter arbeiterin zusteller helfer helferin erzieher erzieherin mechatroniker kaufmann kauffrau
`;

/** Words that stand before or after the noun of a title and say little alone. */
export const titleModifiers = `
  senior sr junior jr lead principal staff chief head vice deputy assistant associate acting interim trainee apprentice
  graduate executive general managing founding co visiting adjunct part-time full-time freelance self-employed
  independent volunteer voluntary clinical registered licensed certified qualified newly
  mid-level entry-level front-end frontend back-end backend full-stack fullstack machine-learning
`;

/** Fields of work that make a title with no occupational noun: `Sales, Northern Region`, `Internship`. */
export const titleFields = `
  internship traineeship apprenticeship placement fellowship residency clerkship secondment sabbatical assistantship consultancy
  freelance freelancing self-employed self-employment externship practicum postdoctoral ta ra hgv
  sales operations customer support quality praktikum stage werkstudententätigkeit ausbildung prácticas estágio
`;

/** Parts of an organisation, or lines of work: never an employer by themselves. */
export const departmentWords = `
  department dept unit ward team division section desk office branch region area programme program service services group
  laboratory lab floor shift squad tribe chapter stream track line level grade band tier
  payments infrastructure platform growth security data backend back-end frontend front-end mobile web marketing sales operations finance
  engineering analytics research development product design legal hr people recruiting recruitment logistics procurement quality
  support it risk compliance treasury tax audit manufacturing production maintenance innovation strategy insights
  communications content editorial surgery oncology paediatrics pediatrics maternity cardiology radiology theatre emergency
  intensive acute medicine medical ophthalmology mathematics maths english science physics chemistry biology history geography music
  ai ml ios android cloud devops qa ux ui systems core tools search ads kindergarten reception nursery primary secondary
  emea apac latam amer emeia dach nordics benelux north south east west central northern southern eastern western northeast northwest southeast southwest
  americas europe asia africa america oceania midwest global regional national international nationwide northamerica
  remote hybrid freelance contract part-time full-time permanent temporary
`;

/** Nouns that close the name of a part of an organisation, whatever stands before them. */
export const departmentNouns = `department dept unit ward team division section desk squad tribe shift taskforce`;
