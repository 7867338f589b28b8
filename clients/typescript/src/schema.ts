// Generated from docs/openapi/v1.json by generate.mjs. Change that document, not this file.

export interface Award {
  id: string;
  /** What it is called. */
  title: string;
  /** Who gave it. */
  awarder?: string;
  /** When it was given. */
  date?: PartialDate;
  /** Where it is described. */
  url?: string;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface AwardChanges {
  /** What it is called. */
  title?: string;
  /** Who gave it. */
  awarder?: null | string;
  date?: null | PartialDate;
  /** Where it is described. */
  url?: null | string;
  displayOrder?: number;
  content?: string;
}

export interface Certificate {
  id: string;
  /** What it is called. */
  certificateName: string;
  /** Who gave it. */
  issuingOrganization: string;
  /** Its number. */
  credentialId?: string;
  /** Where it can be checked. */
  credentialUrl?: string;
  /** When it was given. */
  dateObtained?: PartialDate;
  /** Its last valid day; absent when it does not expire. */
  expirationDate?: PartialDate;
  isActive: boolean;
  displayOrder: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface CertificateChanges {
  /** What it is called. */
  certificateName?: string;
  /** Who gave it. */
  issuingOrganization?: string;
  /** Its number. */
  credentialId?: null | string;
  /** Where it can be checked. */
  credentialUrl?: null | string;
  dateObtained?: null | PartialDate;
  expirationDate?: null | PartialDate;
  isActive?: boolean;
  displayOrder?: number;
}

/** How to reach a person; there is exactly one per profile. */
export interface Contact {
  id: string;
  /** Given names. */
  firstName?: string;
  /** Family names. */
  lastName?: string;
  /** E-mail address. */
  email?: string;
  /** Phone number as the person writes it. */
  phone?: string;
  /** Street and number. */
  address?: string;
  /** Postal code. */
  postalCode?: string;
  /** City. */
  city?: string;
  /** State, province or region. */
  state?: string;
  /** Country: its name or its ISO 3166 code. */
  country?: string;
  /** The person's LinkedIn page. */
  linkedinUrl?: string;
  /** The person's own site. */
  portfolioUrl?: string;
  /** The person's GitHub page. */
  githubUrl?: string;
  /** Further links, in the order printed; at most 50. */
  links: ContactLink[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface ContactChanges {
  /** Given names. */
  firstName?: null | string;
  /** Family names. */
  lastName?: null | string;
  /** E-mail address. */
  email?: null | string;
  /** Phone number as the person writes it. */
  phone?: null | string;
  /** Street and number. */
  address?: null | string;
  /** Postal code. */
  postalCode?: null | string;
  /** City. */
  city?: null | string;
  /** State, province or region. */
  state?: null | string;
  /** Country: its name or its ISO 3166 code. */
  country?: null | string;
  /** The person's LinkedIn page. */
  linkedinUrl?: null | string;
  /** The person's own site. */
  portfolioUrl?: null | string;
  /** The person's GitHub page. */
  githubUrl?: null | string;
  /** Further links, in the order printed; at most 50. */
  links?: ContactLink[];
}

/** A page of the person on some network. */
export interface ContactLink {
  /** The network's name, such as `Mastodon`; required. */
  network: string;
  /** The name there. */
  username?: null | string;
  /** The page's address. */
  url?: null | string;
}

export interface Custom {
  id: string;
  /** What it is called. */
  title: string;
  /** What kind of thing it is, such as `Patents`. */
  group?: string;
  /** A second line. */
  subtitle?: string;
  /** Where. */
  location?: string;
  /** Where it is described. */
  url?: string;
  /** First day, or the only one. */
  startDate?: PartialDate;
  /** Last day. */
  endDate?: PartialDate;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface CustomChanges {
  /** What it is called. */
  title?: string;
  /** What kind of thing it is, such as `Patents`. */
  group?: null | string;
  /** A second line. */
  subtitle?: null | string;
  /** Where. */
  location?: null | string;
  /** Where it is described. */
  url?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  displayOrder?: number;
  content?: string;
}

/** One thing in the trash: an entry, a variation, or everything that a reset took at once. It can be restored whole for 30 days. */
export interface Deletion {
  /** Version 7, made in code. */
  id: string;
  /** What was deleted. */
  kind: DeletionKind;
  /** The section's slug; null for a reset. */
  section?: string;
  /** What people call it, such as the entry's heading. */
  label: string;
  /** When, to the microsecond. */
  deletedAt: string;
}

/** What a Deletion took. */
export type DeletionKind = 'entry' | 'variation' | 'reset';

/** A labeled value, such as `Grade: 1.0`. */
export interface DocumentFact {
  /** What the value is. */
  label: string;
  /** The value. */
  value: string;
  /** Where it leads. */
  url?: string;
}

/** Who the resume is about. */
export interface DocumentHeader {
  /** The full name as printed; may be empty when the bank has none yet. */
  name: string;
  /** The professional title under the name. */
  title?: string;
  /** E-mail, phone, place and links, in printing order. */
  contacts?: DocumentLink[];
}

/** One thing in a section: a job, a degree, a skill. */
export interface DocumentItem {
  /** Stable within the document; for an entry of the bank, its id. */
  id: string;
  /** First line: a job title, a degree, a skill's name. */
  title?: string;
  /** Where the title leads. */
  url?: string;
  /** Second line: the employer, the school, the issuer. */
  subtitle?: string;
  /** Where it was. */
  place?: string;
  /** When it was, already formatted for the document's language. */
  period?: string;
  /** Small facts on lines of their own, such as a grade or a credential id. */
  facts?: DocumentFact[];
  /** The wording, parsed. */
  text?: RichText;
  /** Short words that belong to it: technologies, keywords, courses. */
  tags?: string[];
  /** Addresses other than the one of the title. */
  links?: DocumentLink[];
  /** Several roles at one employer, newest first; the item itself is then the employer. */
  roles?: DocumentItem[];
}

/** A text with an optional address behind it. */
export interface DocumentLink {
  /** What is read. */
  label: string;
  /** An absolute `http`, `https`, `mailto` or `tel` address; any other scheme is printed as text only. */
  url?: string;
}

/** A titled run of items. */
export interface DocumentSection {
  /** Stable within the document; for a section of the bank, its slug. */
  id: string;
  /** The heading as printed. */
  title: string;
  /** How the items read best. */
  layout?: SectionLayout;
  /** At least one item. */
  items: DocumentItem[];
}

/** Words of the page itself, as opposed to words of the person. */
export interface DocumentWords {
  /** The page line; `{page}` and `{pages}` stand for the two numbers. */
  page: string;
  /** What the file is called in its properties while nobody is named in it. */
  resume: string;
}

export interface Education {
  id: string;
  /** The school. */
  institutionName: string;
  /** Bachelor's, Master's, PhD, certificate, in the person's own words. */
  degreeType?: string;
  /** What was studied. */
  fieldOfStudy?: string;
  /** Where. */
  location?: string;
  /** First day. */
  startDate?: PartialDate;
  /** Last day; absent while it goes on. */
  endDate?: PartialDate;
  /** When the degree was or will be given, if not at the end. */
  graduationDate?: PartialDate;
  /** The grade on whatever scale the school has: `3.9`, `1,3`, `First`. */
  gpa?: string;
  /** Distinctions. */
  honors?: string;
  /** The school's site. */
  institutionUrl?: string;
  /** Courses worth naming. */
  courses: string[];
  isCurrent: boolean;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface EducationChanges {
  /** The school. */
  institutionName?: string;
  /** Bachelor's, Master's, PhD, certificate, in the person's own words. */
  degreeType?: null | string;
  /** What was studied. */
  fieldOfStudy?: null | string;
  /** Where. */
  location?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  graduationDate?: null | PartialDate;
  /** The grade on whatever scale the school has: `3.9`, `1,3`, `First`. */
  gpa?: null | string;
  /** Distinctions. */
  honors?: null | string;
  /** The school's site. */
  institutionUrl?: null | string;
  /** Courses worth naming. */
  courses?: string[];
  isCurrent?: boolean;
  displayOrder?: number;
  content?: string;
}

/** The two kinds of emphasis. */
export type Emphasis = 'strong' | 'italic';

/** Time at one employer. */
export interface EmployerTime {
  /** The employer. */
  companyName: string;
  /** Months in which there was any job there. */
  months: number;
  /** The same in years, to one decimal. */
  years: number;
  /** How many jobs it were. */
  roles: number;
}

export interface Experience {
  id: string;
  /** The role, as the person calls it. */
  jobTitle: string;
  /** The employer. */
  companyName: string;
  /** City, country, "remote". */
  location?: string;
  /** First day. */
  startDate: PartialDate;
  /** Last day; absent while it goes on. */
  endDate?: PartialDate;
  /** The employer's site. */
  companyUrl?: string;
  /** What the employer does. */
  companyDescription?: string;
  isCurrent: boolean;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface ExperienceChanges {
  /** The role, as the person calls it. */
  jobTitle?: string;
  /** The employer. */
  companyName?: string;
  /** City, country, "remote". */
  location?: null | string;
  /** First day. */
  startDate?: PartialDate;
  endDate?: null | PartialDate;
  /** The employer's site. */
  companyUrl?: null | string;
  /** What the employer does. */
  companyDescription?: null | string;
  isCurrent?: boolean;
  displayOrder?: number;
  content?: string;
}

/** Time worked, in whole months. A month counts once, however many jobs were held in it. */
export interface ExperienceSummary {
  /** Months in which there was any job, up to today. */
  totalMonths: number;
  /** The same in years, to one decimal. */
  totalYears: number;
  /** Time by employer, the longest first. */
  employers: EmployerTime[];
  /** Months worked in each calendar year, 1 to 12, by year; a year without work is left out. */
  monthsByYear: { [name: string]: number };
  /** The employers of jobs that go on today, by name. */
  currentEmployers: string[];
}

export interface Interest {
  id: string;
  /** What it is called. */
  name: string;
  /** What in particular. */
  keywords: string[];
  displayOrder: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface InterestChanges {
  /** What it is called. */
  name?: string;
  /** What in particular. */
  keywords?: string[];
  displayOrder?: number;
}

export interface Language {
  id: string;
  /** Its name, in the person's own words. */
  languageName: string;
  /** How well: `Native`, `C1`, or the person's own word. */
  fluency?: string;
  displayOrder: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface LanguageChanges {
  /** Its name, in the person's own words. */
  languageName?: string;
  /** How well: `Native`, `C1`, or the person's own word. */
  fluency?: null | string;
  displayOrder?: number;
}

/** What is to be made. */
export interface NewAward {
  /** What it is called. */
  title: string;
  /** Who gave it. */
  awarder?: null | string;
  date?: null | PartialDate;
  /** Where it is described. */
  url?: null | string;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewCertificate {
  /** What it is called. */
  certificateName: string;
  /** Who gave it. */
  issuingOrganization: string;
  /** Its number. */
  credentialId?: null | string;
  /** Where it can be checked. */
  credentialUrl?: null | string;
  dateObtained?: null | PartialDate;
  expirationDate?: null | PartialDate;
  isActive?: boolean;
  displayOrder?: number;
}

/** What is to be made. */
export interface NewCustom {
  /** What it is called. */
  title: string;
  /** What kind of thing it is, such as `Patents`. */
  group?: null | string;
  /** A second line. */
  subtitle?: null | string;
  /** Where. */
  location?: null | string;
  /** Where it is described. */
  url?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewEducation {
  /** The school. */
  institutionName: string;
  /** Bachelor's, Master's, PhD, certificate, in the person's own words. */
  degreeType?: null | string;
  /** What was studied. */
  fieldOfStudy?: null | string;
  /** Where. */
  location?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  graduationDate?: null | PartialDate;
  /** The grade on whatever scale the school has: `3.9`, `1,3`, `First`. */
  gpa?: null | string;
  /** Distinctions. */
  honors?: null | string;
  /** The school's site. */
  institutionUrl?: null | string;
  /** Courses worth naming. */
  courses?: string[];
  isCurrent?: boolean;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewExperience {
  /** The role, as the person calls it. */
  jobTitle: string;
  /** The employer. */
  companyName: string;
  /** City, country, "remote". */
  location?: null | string;
  /** First day. */
  startDate: PartialDate;
  endDate?: null | PartialDate;
  /** The employer's site. */
  companyUrl?: null | string;
  /** What the employer does. */
  companyDescription?: null | string;
  isCurrent?: boolean;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewInterest {
  /** What it is called. */
  name: string;
  /** What in particular. */
  keywords?: string[];
  displayOrder?: number;
}

/** What is to be made. */
export interface NewLanguage {
  /** Its name, in the person's own words. */
  languageName: string;
  /** How well: `Native`, `C1`, or the person's own word. */
  fluency?: null | string;
  displayOrder?: number;
}

/** What is to be made. */
export interface NewProject {
  /** What it is called. */
  projectName: string;
  /** Where it can be seen. */
  projectUrl?: null | string;
  /** Where its source is. */
  repositoryUrl?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  /** Technologies and skills used. */
  technologiesUsed?: string[];
  /** What the person was in it. */
  roles?: string[];
  /** The company or body it was done for. */
  organization?: null | string;
  /** Application, talk, volunteering, in the person's own words. */
  projectType?: null | string;
  isOngoing?: boolean;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewPublication {
  /** Its title. */
  name: string;
  /** Journal, conference or publisher. */
  publisher?: null | string;
  /** The authors in the order printed. */
  authors?: string[];
  releaseDate?: null | PartialDate;
  /** Where it can be read. */
  url?: null | string;
  /** Digital object identifier, such as `10.1000/182`. */
  doi?: null | string;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewReference {
  /** Their name. */
  name: string;
  /** What they are. */
  role?: null | string;
  /** Where they work. */
  organization?: null | string;
  /** Their e-mail address. */
  email?: null | string;
  /** Their phone number. */
  phone?: null | string;
  displayOrder?: number;
  content?: string;
}

/** What is to be made. */
export interface NewSkill {
  /** What it is called. */
  skillName: string;
  /** Hard, soft or transferable. */
  skillType: SkillType;
  /** Whole years of experience, 0 to 80. */
  yearsExperience?: null | number;
  /** Beginner, Intermediate, Advanced, Expert, or the person's own word. */
  proficiencyLevel?: null | string;
  /** How it was used. */
  description?: null | string;
  /** Finer skills that belong to it. */
  keywords?: string[];
  displayOrder?: number;
}

/** What is to be made. */
export interface NewVariation {
  title?: null | string;
  content: string;
  focus?: null | string;
  language?: null | string;
  isMain?: boolean;
  displayOrder?: number;
}

/** What is to be made. */
export interface NewVolunteering {
  /** For whom. */
  organization: string;
  /** As what. */
  role?: null | string;
  /** Where. */
  location?: null | string;
  /** The organization's site. */
  url?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  isCurrent?: boolean;
  displayOrder?: number;
  content?: string;
}

/** Where a text came from. */
export type Origin = 'written' | 'imported' | 'generated';

export type Paper = 'a4' | 'letter';

/** A year, a month or a day. */
export type PartialDate = string;

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { [name: string]: string[] };
  existingId?: string;
  version?: number;
  current?: unknown;
  rejected?: unknown;
  traceId?: string;
}

/** A person in this database: who they are professionally, what work they look for, and the settings of their bank. */
export interface Profile {
  id: string;
  name: string;
  /** The professional title. */
  currentTitle?: string;
  /** Whole years of experience as the person states them, 0 to 80. */
  experienceYears?: number;
  /** A professional biography. */
  bio?: string;
  /** Titles to look for. */
  preferredTitles: string[];
  /** Places to work in. */
  preferredLocations: string[];
  /** Full time, part time, contract, in the person's own words. */
  preferredJobTypes: string[];
  /** On site, hybrid, remote, in the person's own words. */
  preferredRemoteTypes: string[];
  /** The least yearly salary, in whole units of `salaryCurrency`. */
  desiredSalaryMin?: number;
  /** The greatest yearly salary, in whole units of `salaryCurrency`. */
  desiredSalaryMax?: number;
  /** ISO 4217 code, such as `EUR`. */
  salaryCurrency?: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface ProfileChanges {
  /** The professional title. */
  currentTitle?: null | string;
  /** Whole years of experience as the person states them, 0 to 80. */
  experienceYears?: null | number;
  /** A professional biography. */
  bio?: null | string;
  /** Titles to look for. */
  preferredTitles?: string[];
  /** Places to work in. */
  preferredLocations?: string[];
  /** Full time, part time, contract, in the person's own words. */
  preferredJobTypes?: string[];
  /** On site, hybrid, remote, in the person's own words. */
  preferredRemoteTypes?: string[];
  /** The least yearly salary, in whole units of `salaryCurrency`. */
  desiredSalaryMin?: null | number;
  /** The greatest yearly salary, in whole units of `salaryCurrency`. */
  desiredSalaryMax?: null | number;
  /** ISO 4217 code, such as `EUR`. */
  salaryCurrency?: null | string;
}

export interface Project {
  id: string;
  /** What it is called. */
  projectName: string;
  /** Where it can be seen. */
  projectUrl?: string;
  /** Where its source is. */
  repositoryUrl?: string;
  /** First day. */
  startDate?: PartialDate;
  /** Last day; absent while it goes on. */
  endDate?: PartialDate;
  /** Technologies and skills used. */
  technologiesUsed: string[];
  /** What the person was in it. */
  roles: string[];
  /** The company or body it was done for. */
  organization?: string;
  /** Application, talk, volunteering, in the person's own words. */
  projectType?: string;
  isOngoing: boolean;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface ProjectChanges {
  /** What it is called. */
  projectName?: string;
  /** Where it can be seen. */
  projectUrl?: null | string;
  /** Where its source is. */
  repositoryUrl?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  /** Technologies and skills used. */
  technologiesUsed?: string[];
  /** What the person was in it. */
  roles?: string[];
  /** The company or body it was done for. */
  organization?: null | string;
  /** Application, talk, volunteering, in the person's own words. */
  projectType?: null | string;
  isOngoing?: boolean;
  displayOrder?: number;
  content?: string;
}

export interface Publication {
  id: string;
  /** Its title. */
  name: string;
  /** Journal, conference or publisher. */
  publisher?: string;
  /** The authors in the order printed. */
  authors: string[];
  /** When it appeared. */
  releaseDate?: PartialDate;
  /** Where it can be read. */
  url?: string;
  /** Digital object identifier, such as `10.1000/182`. */
  doi?: string;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface PublicationChanges {
  /** Its title. */
  name?: string;
  /** Journal, conference or publisher. */
  publisher?: null | string;
  /** The authors in the order printed. */
  authors?: string[];
  releaseDate?: null | PartialDate;
  /** Where it can be read. */
  url?: null | string;
  /** Digital object identifier, such as `10.1000/182`. */
  doi?: null | string;
  displayOrder?: number;
  content?: string;
}

export interface Reference {
  id: string;
  /** Their name. */
  name: string;
  /** What they are. */
  role?: string;
  /** Where they work. */
  organization?: string;
  /** Their e-mail address. */
  email?: string;
  /** Their phone number. */
  phone?: string;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface ReferenceChanges {
  /** Their name. */
  name?: string;
  /** What they are. */
  role?: null | string;
  /** Where they work. */
  organization?: null | string;
  /** Their e-mail address. */
  email?: null | string;
  /** Their phone number. */
  phone?: null | string;
  displayOrder?: number;
  content?: string;
}

/** A composed resume: plain text and structure, no markup and no layout. Sections of the bank, output formats and templates meet only here. */
export interface ResumeDocument {
  /** BCP 47 tag of the document's language, such as `en` or `pt-BR`. */
  language: string;
  /** The sheet that the document is laid out for. */
  paper?: Paper;
  /** The few words that a template prints itself, in the document's language. */
  words?: DocumentWords;
  /** Name, title and contacts. */
  header: DocumentHeader;
  /** Sections in reading order; a section without items is not part of a document. */
  sections?: DocumentSection[];
}

/**
 * What a variation's title and content were after one change, the present ones included. History only grows: restoring an old revision
 * adds a new one with the old text.
 */
export interface Revision {
  /** 1 for the first text, then without gaps. */
  number: number;
  /** The title at the time. */
  title?: string;
  /** The content at the time. */
  content: string;
  /** When the text became this, to the microsecond. */
  createdAt: string;
}

/** A paragraph or a list. */
export type RichBlock = (RichBlockRichParagraph & { kind: 'paragraph' }) | (RichBlockRichList & { kind: 'list' });

/** A list of bullets; a bullet holds blocks, so lists may nest. */
export interface RichBlockRichList {
  kind?: 'list';
  /** The bullets. */
  items: RichBlock[][];
  /** Whether they are numbered. */
  ordered?: boolean;
  /** The first number of a numbered list. */
  start?: number;
}

/** A paragraph. */
export interface RichBlockRichParagraph {
  kind?: 'paragraph';
  /** At least one span. */
  spans: RichSpan[];
}

/** A run of text within a paragraph. */
export type RichSpan = (RichSpanRichPlain & { kind: 'text' }) | (RichSpanRichBreak & { kind: 'break' }) | (RichSpanRichEmphasis & { kind: 'emphasis' }) | (RichSpanRichLink & { kind: 'link' });

/** A forced line break. */
export interface RichSpanRichBreak {
  kind?: 'break';
}

/** Bold or italic text. */
export interface RichSpanRichEmphasis {
  kind?: 'emphasis';
  /** Which of the two. */
  emphasis: Emphasis;
  /** What is emphasized. */
  spans: RichSpan[];
}

/** A link. */
export interface RichSpanRichLink {
  kind?: 'link';
  /** The address; only `http`, `https`, `mailto` and `tel` get this far. */
  url: string;
  /** What is read. */
  spans: RichSpan[];
}

/** Plain characters. */
export interface RichSpanRichPlain {
  kind?: 'text';
  /** The characters. */
  text: string;
}

/** Text parsed once from the Markdown subset of a wording (paragraphs, bullets, bold, italic, links). Every writer prints this; none reads Markdown. */
export interface RichText {
  /** Paragraphs and lists in reading order. */
  blocks: RichBlock[];
}

/** How a section's items read best; a template may go its own way. */
export type SectionLayout = 'entries' | 'pairs' | 'text';

export interface Sequence {
  ids: string[];
}

export interface Skill {
  id: string;
  /** What it is called. */
  skillName: string;
  /** Hard, soft or transferable. */
  skillType: SkillType;
  /** Whole years of experience, 0 to 80. */
  yearsExperience?: number;
  /** Beginner, Intermediate, Advanced, Expert, or the person's own word. */
  proficiencyLevel?: string;
  /** How it was used. */
  description?: string;
  /** Finer skills that belong to it. */
  keywords: string[];
  displayOrder: number;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** Everything that is true about one person's working life, as read at one moment. Things in the trash are not in it. */
export interface SkillBank {
  id: string;
  /** What the person calls the bank. */
  title?: string;
  /** BCP 47 tag of the language in which wordings are written that name none. */
  defaultLanguage: string;
  /** The paper to print on; null follows the country in the contact. */
  defaultPaper?: Paper;
  /** Notes to oneself; never printed. */
  notes?: string;
  contactInfo: Contact;
  summaries: Variation[];
  experience: Experience[];
  education: Education[];
  projects: Project[];
  skills: Skill[];
  certificates: Certificate[];
  volunteering: Volunteering[];
  awards: Award[];
  publications: Publication[];
  languages: Language[];
  interests: Interest[];
  references: Reference[];
  custom: Custom[];
  /** Counts of skills. */
  skillSummary: SkillSummary;
  /** Time worked. */
  experienceSummary: ExperienceSummary;
  /** The moment from which this holds: the last change of the bank, or the beginning of its day when that is later. */
  lastAnalyzed: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface SkillBankChanges {
  /** What the person calls the bank. */
  title?: null | string;
  /** BCP 47 tag of the language in which wordings are written that name none. */
  defaultLanguage?: string;
  defaultPaper?: null | Paper;
  /** Notes to oneself; never printed. */
  notes?: null | string;
}

/** What is to change: any of these; null clears. */
export interface SkillChanges {
  /** What it is called. */
  skillName?: string;
  /** Hard, soft or transferable. */
  skillType?: SkillType;
  /** Whole years of experience, 0 to 80. */
  yearsExperience?: null | number;
  /** Beginner, Intermediate, Advanced, Expert, or the person's own word. */
  proficiencyLevel?: null | string;
  /** How it was used. */
  description?: null | string;
  /** Finer skills that belong to it. */
  keywords?: string[];
  displayOrder?: number;
}

/** Counts of a bank's skills. */
export interface SkillSummary {
  /** All of them. */
  total: number;
  /** How many of each kind; every kind is there. */
  byType: { [name: string]: number };
  /** How many of each level, as most of its skills spell it, the largest first; skills without a level are not counted. */
  byLevel: { [name: string]: number };
  /** How many by years of experience, the bounds included; every span is there, skills without years are under `unknown`. */
  byYears: { [name: string]: number };
}

/** The plan's three kinds of skill. */
export type SkillType = 'hard_skill' | 'soft_skill' | 'transferable_skill';

/**
 * One wording of an entry: its text under a name of its own. Exactly one of an entry's variations is the main one; every change of title or
 * content is kept as a revision.
 */
export interface Variation {
  /** Version 7, made in code; unique within the owner's bank. */
  id: string;
  /** The place among the entry's variations, 0 to n−1 without gaps. In the trash: the place it had. */
  displayOrder: number;
  /** The person's name for it, such as `Leadership`; at most 200 characters. */
  title?: string;
  /** The text in a Markdown subset (paragraphs, bullets, bold, italic, links); at most 20,000 characters, never blank. */
  content: string;
  /** Whether it is used where no other is chosen. */
  isMain: boolean;
  /** A free label of what the wording stresses; at most 100 characters. */
  focus?: string;
  /** BCP 47 tag of the text's language; null means the bank's default language. */
  language?: string;
  /** Where the text came from. */
  origin: Origin;
  /** The number of the revision that holds the present title and content; 1 for a new variation. */
  revision: number;
  /** Rises by one with every change. */
  version: number;
  /** When it was made, to the microsecond. */
  createdAt: string;
  /** When its text or labels last changed, to the microsecond; becoming the main one or a new place does not count. */
  updatedAt: string;
  /** How many documents that left the bank used it. Computed, never counted up. */
  usageCount: number;
  /** When the last of these was made. */
  lastUsedAt?: string;
}

/** What is to change: any of these; null clears. */
export interface VariationChanges {
  title?: null | string;
  content?: string;
  focus?: null | string;
  language?: null | string;
  isMain?: boolean;
  displayOrder?: number;
}

export interface Volunteering {
  id: string;
  /** For whom. */
  organization: string;
  /** As what. */
  role?: string;
  /** Where. */
  location?: string;
  /** The organization's site. */
  url?: string;
  /** First day. */
  startDate?: PartialDate;
  /** Last day; absent while it goes on. */
  endDate?: PartialDate;
  isCurrent: boolean;
  displayOrder: number;
  mainContent?: string;
  variations: Variation[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface VolunteeringChanges {
  /** For whom. */
  organization?: string;
  /** As what. */
  role?: null | string;
  /** Where. */
  location?: null | string;
  /** The organization's site. */
  url?: null | string;
  startDate?: null | PartialDate;
  endDate?: null | PartialDate;
  isCurrent?: boolean;
  displayOrder?: number;
  content?: string;
}

/** What each operation answers when all is well. */
export interface Answers {
  GetSkillBank: SkillBank;
  UpdateSkillBank: SkillBank;
  PatchSkillBank: SkillBank;
  ResetSkillBank: void;
  GetContact: Contact;
  UpdateContact: Contact;
  PatchContact: Contact;
  ListSummaries: Variation[];
  CreateSummary: Variation;
  ReorderSummaries: Sequence;
  GetSummary: Variation;
  UpdateSummary: Variation;
  PatchSummary: Variation;
  DeleteSummary: void;
  SetMainSummary: Variation;
  ListSummaryRevisions: Revision[];
  GetSummaryRevision: Revision;
  RestoreSummaryRevision: Variation;
  ListExperience: Experience[];
  CreateExperience: Experience;
  ReorderExperience: Sequence;
  GetExperience: Experience;
  UpdateExperience: Experience;
  PatchExperience: Experience;
  DeleteExperience: void;
  ListExperienceContents: Variation[];
  CreateExperienceContent: Variation;
  ReorderExperienceContents: Sequence;
  GetExperienceContent: Variation;
  UpdateExperienceContent: Variation;
  PatchExperienceContent: Variation;
  DeleteExperienceContent: void;
  SetMainExperienceContent: Variation;
  ListExperienceContentRevisions: Revision[];
  GetExperienceContentRevision: Revision;
  RestoreExperienceContentRevision: Variation;
  ListEducation: Education[];
  CreateEducation: Education;
  ReorderEducation: Sequence;
  GetEducation: Education;
  UpdateEducation: Education;
  PatchEducation: Education;
  DeleteEducation: void;
  ListEducationContents: Variation[];
  CreateEducationContent: Variation;
  ReorderEducationContents: Sequence;
  GetEducationContent: Variation;
  UpdateEducationContent: Variation;
  PatchEducationContent: Variation;
  DeleteEducationContent: void;
  SetMainEducationContent: Variation;
  ListEducationContentRevisions: Revision[];
  GetEducationContentRevision: Revision;
  RestoreEducationContentRevision: Variation;
  ListProjects: Project[];
  CreateProject: Project;
  ReorderProjects: Sequence;
  GetProject: Project;
  UpdateProject: Project;
  PatchProject: Project;
  DeleteProject: void;
  ListProjectContents: Variation[];
  CreateProjectContent: Variation;
  ReorderProjectContents: Sequence;
  GetProjectContent: Variation;
  UpdateProjectContent: Variation;
  PatchProjectContent: Variation;
  DeleteProjectContent: void;
  SetMainProjectContent: Variation;
  ListProjectContentRevisions: Revision[];
  GetProjectContentRevision: Revision;
  RestoreProjectContentRevision: Variation;
  ListSkills: Skill[];
  CreateSkill: Skill;
  ReorderSkills: Sequence;
  GetSkill: Skill;
  UpdateSkill: Skill;
  PatchSkill: Skill;
  DeleteSkill: void;
  ListCertificates: Certificate[];
  CreateCertificate: Certificate;
  ReorderCertificates: Sequence;
  GetCertificate: Certificate;
  UpdateCertificate: Certificate;
  PatchCertificate: Certificate;
  DeleteCertificate: void;
  ListVolunteering: Volunteering[];
  CreateVolunteering: Volunteering;
  ReorderVolunteering: Sequence;
  GetVolunteering: Volunteering;
  UpdateVolunteering: Volunteering;
  PatchVolunteering: Volunteering;
  DeleteVolunteering: void;
  ListVolunteeringContents: Variation[];
  CreateVolunteeringContent: Variation;
  ReorderVolunteeringContents: Sequence;
  GetVolunteeringContent: Variation;
  UpdateVolunteeringContent: Variation;
  PatchVolunteeringContent: Variation;
  DeleteVolunteeringContent: void;
  SetMainVolunteeringContent: Variation;
  ListVolunteeringContentRevisions: Revision[];
  GetVolunteeringContentRevision: Revision;
  RestoreVolunteeringContentRevision: Variation;
  ListAwards: Award[];
  CreateAward: Award;
  ReorderAwards: Sequence;
  GetAward: Award;
  UpdateAward: Award;
  PatchAward: Award;
  DeleteAward: void;
  ListAwardContents: Variation[];
  CreateAwardContent: Variation;
  ReorderAwardContents: Sequence;
  GetAwardContent: Variation;
  UpdateAwardContent: Variation;
  PatchAwardContent: Variation;
  DeleteAwardContent: void;
  SetMainAwardContent: Variation;
  ListAwardContentRevisions: Revision[];
  GetAwardContentRevision: Revision;
  RestoreAwardContentRevision: Variation;
  ListPublications: Publication[];
  CreatePublication: Publication;
  ReorderPublications: Sequence;
  GetPublication: Publication;
  UpdatePublication: Publication;
  PatchPublication: Publication;
  DeletePublication: void;
  ListPublicationContents: Variation[];
  CreatePublicationContent: Variation;
  ReorderPublicationContents: Sequence;
  GetPublicationContent: Variation;
  UpdatePublicationContent: Variation;
  PatchPublicationContent: Variation;
  DeletePublicationContent: void;
  SetMainPublicationContent: Variation;
  ListPublicationContentRevisions: Revision[];
  GetPublicationContentRevision: Revision;
  RestorePublicationContentRevision: Variation;
  ListLanguages: Language[];
  CreateLanguage: Language;
  ReorderLanguages: Sequence;
  GetLanguage: Language;
  UpdateLanguage: Language;
  PatchLanguage: Language;
  DeleteLanguage: void;
  ListInterests: Interest[];
  CreateInterest: Interest;
  ReorderInterests: Sequence;
  GetInterest: Interest;
  UpdateInterest: Interest;
  PatchInterest: Interest;
  DeleteInterest: void;
  ListReferences: Reference[];
  CreateReference: Reference;
  ReorderReferences: Sequence;
  GetReference: Reference;
  UpdateReference: Reference;
  PatchReference: Reference;
  DeleteReference: void;
  ListReferenceContents: Variation[];
  CreateReferenceContent: Variation;
  ReorderReferenceContents: Sequence;
  GetReferenceContent: Variation;
  UpdateReferenceContent: Variation;
  PatchReferenceContent: Variation;
  DeleteReferenceContent: void;
  SetMainReferenceContent: Variation;
  ListReferenceContentRevisions: Revision[];
  GetReferenceContentRevision: Revision;
  RestoreReferenceContentRevision: Variation;
  ListCustom: Custom[];
  CreateCustom: Custom;
  ReorderCustom: Sequence;
  GetCustom: Custom;
  UpdateCustom: Custom;
  PatchCustom: Custom;
  DeleteCustom: void;
  ListCustomContents: Variation[];
  CreateCustomContent: Variation;
  ReorderCustomContents: Sequence;
  GetCustomContent: Variation;
  UpdateCustomContent: Variation;
  PatchCustomContent: Variation;
  DeleteCustomContent: void;
  SetMainCustomContent: Variation;
  ListCustomContentRevisions: Revision[];
  GetCustomContentRevision: Revision;
  RestoreCustomContentRevision: Variation;
  ListSkillsByType: Skill[];
  ListTrash: Deletion[];
  EmptyTrash: void;
  RestoreFromTrash: Deletion;
  ExportForResume: ResumeDocument;
  GetProfile: Profile;
  UpdateProfile: Profile;
  PatchProfile: Profile;
}
