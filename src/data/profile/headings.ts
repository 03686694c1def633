import type { SectionKind } from '../../model/profile.js';

/**
 * What sections are called, separated by `|`, lower case, without punctuation ("&" reads as "and").
 * English first, then Spanish, Portuguese, French and German; extend freely.
 */
export const headingNames: Readonly<Record<Exclude<SectionKind, 'other'>, string>> = {
  summary: `
    key points | career highlights | personal statement | mission | elevator pitch | tl dr | tldr | snapshot | what i do |
    teaching philosophy |
    summary | profile | about | about me | objective | overview | statement | bio | biography |
    introduction | intro | who i am | in brief | in a nutshell | at a glance | headline | executive
    profile | executive summary | highlights | summary of qualifications | qualifications summary |
    career objective | goal | goals | resumen | perfil | sobre mí | sobre mi | acerca de mí | objetivo |
    extracto | resumo | sobre | apresentação | profil | à propos | a propos | résumé | présentation |
    zusammenfassung | kurzprofil | über mich | persönliches profil |
    sommario | profilo | over mij | samenvatting | profiel | о себе | обо мне | 个人简介 | 自我评价 | 关于我 | 自己紹介
  `,
  experience: `
    roles | professional roles | engagements | assignments | supervision | supervising | mentoring | mentorship |
    tutoring | lecturing | fieldwork | field work | field experience | job history | job experience | employment
    details | work placements | clinical rotations | rotations | externships | apprenticeships | assistantships |
    secondments | residencies | directorships | military | armed forces | national service | professional activity |
    professional activities | gigs | side gigs | curatorial experience |
    experience | experiences | employment | employment history | employment record | work | work history
    | work experience | history | jobs | positions | positions held | appointments | career | career
    history | background | where i have worked | where i've worked | internships | internship |
    placements | clinical placements | practicum | academic appointments | freelance | consulting |
    contract work | military service | military experience | teaching | research | clinical | industry
    experience | leadership | experiencia | experiencia laboral | experiencia profesional | historial
    laboral | trayectoria | trayectoria profesional | experiência | experiência profissional | histórico
    profissional | expérience | expériences | expérience professionnelle | expériences professionnelles
    | parcours professionnel | parcours | emplois | berufserfahrung | berufliche erfahrung |
    berufspraxis | beruflicher werdegang | werdegang | praktika | tätigkeiten |
    current positions | past experience | esperienza | esperienze | esperienza lavorativa | esperienze professionali | werkervaring | ervaring | erfaring | arbejdserfaring | arbetslivserfarenhet | doświadczenie | опыт работы | опыт | 工作经历 | 工作经验 | 职业经历 | 職務経歴 | 職歴
  `,
  education: `
    workshops | online courses | training courses | moocs | academic record | academic details | academic profile |
    educational details | educational qualification | scholastics | thesis | theses | dissertation |
    education | education and training | training | studies | degrees | qualifications | academic
    background | academic qualifications | academic history | educational background | schooling |
    academics | school | university | coursework | formal education | continuing education |
    professional development | courses | trainings | educación | formación | formación académica |
    estudios | formação | formação acadêmica | formação académica | educação | formation | formations |
    études | diplômes | ausbildung | bildung | studium | bildungsweg | schulbildung | weiterbildung |
    weiterbildungen | aus und weiterbildung |
    istruzione | formazione | opleiding | opleidingen | utbildning | uddannelse | utdanning | wykształcenie | образование | 教育经历 | 教育背景 | 学历 | 学歴
  `,
  skills: `
    proficiency | techniques | methods | domains | domains of expertise | subject matter
    expertise | technical proficiency | know how | what i use |
    skills | skill | skillset | skill set | skills summary | abilities | competencies | competences |
    competencies and skills | expertise | areas of expertise | strengths | technologies | technology |
    tools | tech stack | stack | toolbox | toolkit | proficiencies | specialties | specialities |
    knowledge | capabilities | programming | programming languages | languages and tools | languages and
    technologies | languages and frameworks | software | computer | it | hard | soft | top | habilidades
    | competencias | aptitudes | conocimientos | conocimientos técnicos | competências | habilidades e
    competências | conhecimentos | compétences | compétences techniques | savoir faire | outils |
    kenntnisse | fähigkeiten | kompetenzen | edv kenntnisse | it kenntnisse | fachkenntnisse |
    competenze | capacità | vaardigheden | kompetenser | umiejętności | навыки | 技能 | 专业技能 | 技术清单 | スキル | skill set
  `,
  projects: `
    projects | project | project experience | side projects | open source | open source projects | open
    source contributions | open source software | portfolio | case studies | works | productions |
    commissions | exhibitions | proyectos | projetos | projets | réalisations | projekte |
    progetti | projecten | projekt | проекты | 项目经历 | 项目经验 | 项目
  `,
  languages: `
    languages | language | languages spoken | spoken languages | foreign languages | language skills |
    linguistic | human languages | idiomas | lenguas | línguas | langues | sprachen | sprachkenntnisse |
    fremdsprachen |
    lingue | talen | språk | sprog | języki | языки | 语言 | 語学
  `,
  certificates: `
    badges | digital badges | driving licence | driving license | exams | examinations | test scores |
    certificates | certificate | certifications | certification | licenses | licences | license |
    licence | licensure | licensing | registration | registrations | credentials | accreditations |
    accreditation | tickets | cards | cards and tickets | memberships | membership | affiliations |
    professional bodies | bar admissions | admissions | court admissions | security clearance | clearances | courses and certificates | certificados | certificaciones | certificações |
    licencias | certifications et licences | zertifikate | zertifizierungen | bescheinigungen |
    führerschein |
    certificati | certificaten | certyfikaty | сертификаты | 证书 | 资格证书 | 資格
  `,
  awards: `
    competitions | competition results | hackathons | contests | bursaries | medals |
    awards | award | funding | research funding | grants and fellowships | fellowships and grants | honors and awards | honours and awards | honors | honours | honors awards | prizes | distinctions | scholarships | grants |
    fellowships | achievements | accomplishments | accolades | recognition | recognitions | premios |
    reconocimientos | prêmios | prémios | prix | récompenses | auszeichnungen | preise | stipendien |
    premi | prijzen | nagrody | награды | 获奖经历 | 荣誉奖项 | 受賞歴
  `,
  publications: `
    seminars | lectures | keynotes | preprints | manuscripts | works in progress | under review | book chapters |
    chapters | abstracts | poster presentations | conference papers | media appearances | press coverage | interviews |
    podcasts | blog posts | outputs | intellectual property |
    publications | publication | posters | posters and presentations | papers | articles | books | writing | talks | presentations |
    conferences | conference presentations | speaking | patents | media | press | publicaciones |
    publicações | publications et conférences | publikationen | veröffentlichungen | vorträge | patente
  `,
  volunteering: `
    outreach | science communication | professional service | academic service | committees | committee work |
    committee service | peer review | reviewing | editorial work | advocacy | pro bono | board service | boards |
    governance | student organizations | student organisations | student activities | memberships and activities |
    activities and societies |
    volunteering | volunteer | volunteer experience | volunteer work | voluntary work | voluntary |
    voluntary experience | community | community service | community involvement | community work |
    causes | involvement | leadership and involvement | leadership and activities | organizations | organisations | clubs | societies |
    extracurricular | extracurriculars | extracurricular activities | extra curricular
    activities | civic engagement | charity work | board memberships | activities | service |
    voluntariado | experiencia de voluntariado | voluntariat | trabalho voluntário | bénévolat |
    engagement | ehrenamt | ehrenamtliche tätigkeit | ehrenamtliches engagement
  `,
  interests: `
    interests | interest | hobbies | hobby | hobbies and interests | interests and hobbies | passions |
    pastimes | leisure | leisure activities | outside work | outside of work | fun facts | intereses |
    aficiones | interesses | centres d'intérêt | centres d’intérêt | loisirs | interessen | hobbys |
    freizeit |
    interessi | interesses | zainteresowania | интересы | 兴趣爱好 | 趣味
  `,
  references: `
    references | reference | referees | referee | recommendations | testimonials | recommendations
    received | referencias | referências | recomendaciones | références | recommandations | referenzen |
    empfehlungen
  `,
  contact: `
    contact | contacts | contact me | contact info | contact information | contact details | get in
    touch | reach me | details | information | personal data | personal details | personal information |
    personal info | links | online | web | profiles | social | social media | social profiles | find me
    online | contacto | datos personales | contato | dados pessoais | coordonnées | contactez moi |
    informations personnelles | kontakt | kontaktdaten | persönliche daten | persönliche angaben | zur
    person |
    contatti | contactgegevens | контакты | 联系方式 | 連絡先
  `,
};

/** Words that qualify a section's name without changing what it is: `Selected publications`. */
export const headingModifiers = `
  invited contributed refereed laboratory lab field doctoral postdoctoral government federal corporate overseas ongoing
  active summer curatorial artistic musical stage editorial administrative supervisory hands-on outreach public
  professional relevant selected key additional core other further recent previous past prior current earlier early
  my main brief technical work career personal academic educational employment paid industry major notable related
  general formal full detailed significant special primary secondary top some research clinical teaching leadership
  management digital computer it soft hard transferable practical business creative analytical volunteer voluntary
  community scientific peer reviewed peer-reviewed international national industrial commercial engineering software
  nursing medical legal freelance consulting military trade vocational linguistic foreign spoken public open
  source side student university college school training continuing qualifications skills
  honors honours extracurricular social mandatory statutory postgraduate undergraduate
`;
