/** How awards of education open, as written or abbreviated; matched case-insensitively, full stops ignored. */
export const degreeWords = `
  pgde pgd pgdm pgdca aas bsed msed mla mlis mib emba mha ond bbs bsocsc bcomm bpharma mpharma
  bsc bs ba beng be btech bcom bba bed bfa bmus barch bds bn bnurs bmid bvsc bvms bpharm bsn bsw bphil llb bca bcs bpt bit mbbs mbchb
  msc ms ma meng me mtech mcom mba med mfa mmus march mds mn msn msw mphil mres mpa mph mca mcs mpharm mphys mchem mmath msci llm lpc gdl pgce pgdip pgcert
  bscs bsee bsme bsce bsba bsie bsit bcompsc bcomp mscs msee msme mscis hsc ssc
  phd dphil dsc dba edd md dvm dds jd psyd dpt engd dnp pharmd scd
  bachelor bachelors bachelor's bachelor’s master masters master's master’s magister doctor doctorate doctoral postdoctoral associate associate's associates
  diploma diplom diplôme diplomado licence licenciatura licenciado licenciada licentiate laurea grado máster mestrado doctorado doutorado doctorat bacharelado bacharel maîtrise
  certificate certification foundation hnd hnc nvq svq btec gcse gcses gce a-level a-levels o-level o-levels ib igcse leaving junior baccalaureate
  baccalauréat abitur abi matura matric staatsexamen habilitation promotion ausbildung lehre fachabitur mittlere realschulabschluss vordiplom
  postgraduate graduate undergraduate apprenticeship minor major specialization specialisation nanodegree micromasters bootcamp honours honors ged
  high-school bts dut cap bep deug técnico técnica ingeniería ingénieur ingeniero
`;

/** Words that subjects are named with. */
export const subjectWords = `
  multimedia web game games digital applied acoustics ceramics
  accounting acting administration aeronautics aerospace agriculture agronomy algebra analytics anatomy animation anthropology archaeology architecture art arts
  astronomy astrophysics audiology biochemistry bioinformatics biology biomedical biotechnology botany business calculus carpentry chemistry childcare chinese cinema
  classics commerce communication communications computation computer computing construction cookery counselling counseling criminology cryptography culinary culture curriculum
  dance data dentistry design development dietetics drama ecology econometrics economics education electrical electronics engineering english entrepreneurship environmental
  epidemiology ethics fashion film finance fine fisheries food forensics forestry french gastronomy genetics geography geology german graphic
  graphics greek health heritage history horticulture hospitality humanities hygiene illustration informatics information innovation interior italian japanese journalism jurisprudence
  landscape languages latin law leadership learning letters linguistics literature logistics management manufacturing maritime marketing mathematics maths mathematical mechanical mechatronics media
  medicine metallurgy meteorology microbiology midwifery mining modelling music nanotechnology navigation neuroscience nursing nutrition occupational oceanography operations
  optics optometry painting palaeontology pedagogy performance pharmacology pharmacy philosophy photography physics physiology physiotherapy planning plumbing poetry policy political politics
  portuguese printmaking programming psychology psychotherapy public radiography relations religion robotics russian science sciences sculpture security silviculture social sociology
  software spanish sports statistics studies supply surgery surveying sustainability systems teaching technologies technology textile textiles theatre theology therapy
  tourism toxicology translation transport urban veterinary viticulture visual welding wirtschaft zoology betriebswirtschaft informatik maschinenbau wirtschaftsinformatik elektrotechnik
  medizin jura germanistik anglistik psychologie philosophie geschichte physik chemie biologie mathematik derecho economía psicología medicina enfermería informática
  droit économie psychologie informatique médecine gestion commerce direito administração engenharia ciência enfermagem
`;
