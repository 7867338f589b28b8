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

/** What became of something. */
export type Change = 'none' | 'added' | 'removed' | 'changed';

/** What a file says of itself. */
export interface CheckedFile {
  /** How many pages it has. */
  pages: number;
  /** Its size. */
  bytes: number;
  /** The language of its text, a BCP 47 tag. */
  language?: string;
  /** The title in its properties. */
  title?: string;
  /** The author in its properties. */
  author?: string;
  /** The program that made it. */
  producer?: string;
  /** Whether its structure is marked. */
  isTagged: boolean;
  /** Its headings as they are marked, at most 50. */
  headings: string[];
}

/** One thing that was looked at. */
export interface CheckFinding {
  /** How much it matters. */
  severity: CheckSeverity;
  /** What was looked at. */
  rule: CheckRule;
  /** What is so, and what to do about it where something is to be done: whole sentences. */
  message: string;
  /** The slug of the section that it is about; null when it is about the whole file. */
  section?: string;
  /** The entry that it is about, where there is one. */
  entryId?: string;
}

/** How well programs can read a file, and what of the expected facts they find in it. */
export interface CheckReport {
  /** How many facts there should be. */
  expected: number;
  /** How many of them are there. */
  found: number;
  /** The share of facts that are there, in whole percent, rounded down: 100 means all of them. 100 also when none is expected. */
  percent?: number;
  /** What was looked at, each with what to do about it: errors first, then warnings, then what is fine. */
  findings: CheckFinding[];
  /** The same in numbers, for each kind of fact of which there is any. */
  facts: FactCount[];
  /** The facts that are not there, in their order. */
  missing: ExpectedFact[];
  /** What the file says of itself. */
  file: CheckedFile;
}

/** What is looked at. The sources are named in docs/reading-back.md. */
export type CheckRule = 'facts' | 'order' | 'columns' | 'replacements' | 'pictures' | 'tags' | 'language' | 'fonts' | 'unicode' | 'hidden_characters' | 'ligatures' | 'private_characters' | 'letter_spacing' | 'pages' | 'size' | 'properties' | 'safety';

/** How much a finding matters. */
export type CheckSeverity = 'error' | 'warning' | 'fine';

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

export type DateStyle = 'short_month' | 'long_month' | 'numeric' | 'iso' | 'year';

/** One thing in the trash: an entry, a variation, a resume, a snapshot, a portrait, or what a reset, a merge, or the undoing of an import took at once. It can be restored whole for 30 days. */
export interface Deletion {
  /** Version 7, made in code. */
  id: string;
  /** What was deleted. */
  kind: DeletionKind;
  /** The section's slug; null for what is in none. */
  section?: string;
  /** What people call it, such as the entry's heading. */
  label: string;
  /** When, to the microsecond. */
  deletedAt: string;
}

/** What a Deletion took. */
export type DeletionKind = 'entry' | 'variation' | 'reset' | 'resume' | 'snapshot' | 'import' | 'entries' | 'merge' | 'photo';

/** When something was. */
export interface DocumentDates {
  /** The first day, month or year as ISO 8601 writes it: `2019-03-15`, `2019-03` or `2019`; null when it is not known. */
  start?: string;
  /** The last, likewise; null when it is not known, and while it goes on. */
  end?: string;
  /** Whether it has not ended. */
  goesOn?: boolean;
}

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
  /** A portrait; null when none shall be printed. */
  photo?: DocumentPhoto;
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
  /** The same for machines; null where it is not known. */
  dates?: DocumentDates;
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

/** A picture of the person. */
export interface DocumentPhoto {
  /** The file as it is. */
  bytes: ReadOnlyMemoryOfbyte;
  /** What kind of file it is. */
  kind: PhotoKind;
}

/** A titled run of items. */
export interface DocumentSection {
  /** Stable within the document; for a section of the bank, its slug. */
  id: string;
  /** The heading as printed. */
  title: string;
  /** How the items read best. */
  layout?: SectionLayout;
  /** Whether it shall stand on one page, as long as it fits on one. */
  keepTogether?: boolean;
  /** Whether it begins a page. Templates with a side column, and formats without pages, let it follow what stands before it. */
  startsOnNewPage?: boolean;
  /** At least one item. */
  items: DocumentItem[];
}

/** Words of the page itself, as opposed to words of the person. */
export interface DocumentWords {
  /** The page line; `{page}` and `{pages}` stand for the two numbers. */
  page: string;
  /** What the file is called in its properties while nobody is named in it. */
  resume: string;
  /** What stands between the things of a list, with the space that follows it. */
  comma?: string;
  /** What stands between a label and its value, with the spaces around it. */
  colon?: string;
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

/** An entry in which two resumes differ. */
export interface EntryComparison {
  /** The item's id. */
  id: string;
  /** What it is called. */
  title: string;
  /** What became of it. */
  change: Change;
  /** The parts that differ: title, subtitle, place, period, facts, text, tags, links. */
  parts: PartComparison[];
}

/** Which entries of the bank a resume takes by itself. What a placement says about an entry comes first. */
export type EntryRule = 'everything' | 'last_years' | 'at_most' | 'hand_picked';

/** Something that should stand in a file. */
export interface ExpectedFact {
  /** What it is. */
  kind: FactKind;
  /** What it says. */
  text: string;
  /** What it is about, as people call it: the heading of its entry, or of its section. */
  about: string;
  /** The slug of its section; null for the header. */
  section?: string;
  /** Its entry; null for the header and for headings. */
  entryId?: string;
  /** Where it leads; a file may have the address behind another text. */
  url?: string;
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

/** How many facts of one kind there should be and are. */
export interface FactCount {
  /** The kind. */
  kind: FactKind;
  /** How many there should be. */
  expected: number;
  /** How many there are. */
  found: number;
}

/** What a fact is. */
export type FactKind = 'name' | 'headline' | 'contact' | 'heading' | 'title' | 'organization' | 'place' | 'period' | 'text' | 'detail' | 'tag' | 'link';

/** What became of a document in a file: what the format holds as it was, what it holds otherwise, and what it has no place for. */
export interface Fidelity {
  /** In the order of the document; empty when everything is in the file as it was. */
  notes: FidelityNote[];
}

/** What became of something in a file. */
export type FidelityKind = 'kept' | 'changed' | 'dropped';

/** What became of one kind of thing. */
export interface FidelityNote {
  /** What became of it. */
  kind: FidelityKind;
  /** The thing, as people call it, such as "Photo" or "Dates of employment". */
  what: string;
  /** A sentence that says what the file has instead, or why it has nothing. */
  why: string;
  /** The id of the item or section that it is about; null when it is about the whole document. */
  id?: string;
}

/** What a change of the bank would do to one resume. */
export interface Impact {
  /** The resume. */
  resumeId: string;
  /** What it is called. */
  title: string;
  /** How many pages it has. */
  pagesBefore: number;
  /** How many it would have. */
  pagesAfter: number;
  /** What would print differently. */
  changes: ResumeComparison;
}

export interface ImpactQuestion {
  entryId?: null | string;
  variationId?: null | string;
  content?: null | string;
  changes?: null | JsonObject;
}

/** One import that changed a bank: from which file, when, how much it brought, and what it takes to undo it. */
export interface Import {
  /** Version 7, made in code; unique within the owner's bank. */
  id: string;
  /** The slug of the importer, such as `json-resume`. */
  format: string;
  /** What the file was called, to be shown and for nothing else; null when it had no name. */
  fileName?: string;
  /** SHA-256 of the file in small hexadecimal digits. */
  fileHash: string;
  /** How many steps of each kind it took. */
  counts: ImportCounts;
  /** When, to the microsecond. */
  createdAt: string;
  /** When it was undone, to the microsecond; null while it stands. */
  undoneAt?: string;
}

/** One value of which bank and file say otherwise. */
export interface ImportConflict {
  /** Its name in the bank's JSON, such as `startDate`. */
  property: string;
  /** What the bank says, as text. */
  bank: string;
  /** What the file says, as text. */
  file: string;
  /** Whether the file's can be taken in place of the bank's; otherwise it is no value by itself, breaks a rule, or differs in its capitals alone. */
  canReplace: boolean;
}

/** How many steps of each kind an import has. */
export interface ImportCounts {
  /** New entries. */
  added: number;
  /** New wordings of entries that were there. */
  addedWordings: number;
  /** Records in which values were filled in. */
  filledIn: number;
  /** Values of which the file says otherwise; the bank's stayed. */
  kept: number;
  /** What the bank had already. */
  same: number;
}

/** Something in a file that could not be taken as it is. Nothing of it is lost: it is exported again where it came from. */
export interface ImportIssue {
  /** What was done. */
  kind: ImportIssueKind;
  /** Where it is, such as `work[2].startDate`. */
  path: string;
  /** A sentence for the person. */
  message: string;
  /** The line, from 1, when known. */
  line?: number;
  /** The column, from 1, in characters, when known. */
  column?: number;
}

/** What an importer did with something that it could not take as it is. */
export type ImportIssueKind = 'kept' | 'changed' | 'unsure';

/** One step of a plan. */
export interface ImportItem {
  /** What it does. */
  kind: ImportItemKind;
  /** The slug of the section; `contact`, `profile`, `settings` or `resumes` otherwise. */
  section: string;
  /** What people call the entry. */
  heading: string;
  /** Where it is in the file, such as `work[2]`; the same as the section for what is no entry. By this it can be left out. */
  source: string;
  /** By what it was looked for in the bank. */
  matchKey: string;
  /** A sentence for the person. */
  reason: string;
  /** Of what bank and file say otherwise; null for other steps. */
  conflict?: ImportConflict;
}

/** What one step of an import does. */
export type ImportItemKind = 'add' | 'add_wording' | 'fill_in' | 'keep' | 'same' | 'leave_out';

/** What an import does, did, or would do. */
export interface ImportReport {
  /** The import as it is kept; null when nothing was stored, because it was only tried or the bank had everything. */
  import?: Import;
  /** Whether it was only tried. */
  dryRun: boolean;
  /** The slug of the importer. */
  format: string;
  /** How many steps of each kind there are; more than are listed when these were too many to keep. */
  counts: ImportCounts;
  /** Whether the bank has everything in the file already. */
  changesNothing: boolean;
  /** The steps, in the order of the file. */
  items: ImportItem[];
  /** What could not be taken from the file as it is. */
  issues: ImportIssue[];
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

export type JsonObject = { [name: string]: unknown };

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

/** A resume that prints something of the bank now. */
export interface LiveUse {
  /** The resume. */
  resumeId: string;
  /** What it is called. */
  title: string;
  /** How it finds the text: a pinned text does not follow the bank. */
  wording: WordingMode;
  /** The wording that prints. */
  variationId?: string;
}

export interface Naming {
  title?: null | string;
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

/** A newer text of a pinned wording. */
export interface NewerWording {
  /** Its revision. */
  revision: number;
  /** Its title. */
  title?: null | string;
  /** Its text. */
  content: string;
  /** What changed from the pinned text to this one, word by word. */
  changes: TextPiece[];
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
export interface NewResumeDetails {
  /** What the person calls the resume; not printed. */
  title: string;
  /** The job it is for, as the posting calls it. */
  targetRole?: null | string;
  /** The company it is for. */
  targetCompany?: null | string;
  /** The line under the name; null prints the profile's current title. */
  headline?: null | string;
  /** BCP 47 tag of the language that it is in; null means the bank's default language. */
  language?: null | string;
  paper?: null | Paper;
  /** The slug of a template. */
  template?: string;
  /**
   * Values of the template's options that differ from their defaults; numbers in invariant notation. Those of templates that it had before are kept under
   * `template:key`.
   */
  options?: { [name: string]: string };
  /**
   * The number of pages that sizes and distances are chosen for, 1 to 20: as comfortable as the pages allow, at most as the options say. Null prints the
   * options as they are, on as many pages as it takes.
   */
  fit?: null | number;
  dateStyle?: null | DateStyle;
  /**
   * Whether the portrait of the person is printed; null leaves it to the custom: not on a resume in English nor of somebody who lives in an English-speaking
   * country, else if there is one.
   */
  showPhoto?: null | boolean;
  /** Where it stands. */
  status?: ResumeStatus;
  /** Which entries of the bank it takes by itself; those that come into the bank later too. */
  rule?: EntryRule;
  /** For the rule `last_years`: how many, 1 to 80. */
  ruleYears?: null | number;
  /** For the rule `at_most`: how many entries a section, 1 to 100. */
  ruleEntries?: null | number;
  /**
   * Contacts and links that it leaves out: `email`, `phone`, `place`, `portfolioUrl`, `linkedinUrl`, `githubUrl`, or
   * the network of a further link.
   */
  hiddenContacts?: string[];
  /** Notes to oneself; never printed. */
  notes?: null | string;
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
export interface NewSnapshotDetails {
  /** The person's name for it; null for a plain export. */
  title?: null | string;
  /** To whom it was sent: a company, a person. */
  sentTo?: null | string;
  /** For what: the job, its number. */
  sentFor?: null | string;
  sentOn?: null | PartialDate;
  /** Notes to oneself. */
  notes?: null | string;
}

/** What is to be made. */
export interface NewSummary {
  displayOrder?: number;
  content?: string;
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

/** A text in which two resumes differ. */
export interface PartComparison {
  /** Which part it is. */
  name: string;
  /** In the first resume; empty when it has none. */
  before?: string;
  /** In the second resume; empty when it has none. */
  after?: string;
  /** The difference word by word. */
  pieces: TextPiece[];
}

/** A year, a month or a day. */
export type PartialDate = string;

export interface PhotoInfo {
  id: string;
  mediaType: string;
  width: number;
  height: number;
  length: number;
  createdAt: string;
}

/** The kinds of pictures that every format can hold. */
export type PhotoKind = 'jpeg' | 'png';

/** To which of two texts a piece belongs. */
export type PieceKind = 'same' | 'removed' | 'added';

/** One entry as a resume has it: the wording found, the place, what became of it in the bank. */
export interface PlacedEntry {
  /** The placement's id: the entry's, where it comes from the bank. */
  id: string;
  /** The section's slug. */
  section: string;
  /** In which of the section's two lists it stands. */
  source: SectionSource;
  /** The place in that list, 0 to n−1. */
  displayOrder: number;
  /** The entry of the bank; null while it is the resume's own. */
  entryId?: string;
  /** What it is called on this resume. */
  heading: string;
  /** The title that this resume gives it instead of the bank's; null for none. */
  ownHeading?: string;
  /** Whether it stays off the page. */
  isHidden: boolean;
  /** Whether something was chosen about it; otherwise the resume's rule takes it. */
  isPlaced: boolean;
  /** How its text is found. */
  wording: WordingMode;
  /** The wording that prints; null when there is none. */
  variationId?: string;
  /** That wording's title. */
  title?: string;
  /** The text that prints. */
  content?: string;
  /** The revision that prints. */
  revision?: number;
  /** What the bank has that is newer than what is pinned; null when nothing is, or when it was decided to keep the pinned text. */
  newer?: NewerWording;
  /** What a person should know about it, such as that the chosen wording is gone; null for nothing. */
  notice?: string;
  /** The placement's version; 0 while nothing was chosen. */
  version: number;
  /** The properties of an entry of its section. */
  details: { [name: string]: unknown };
}

/** What is to change: any of these; null clears. */
export interface PlacementDraftChanges {
  /** What the entry is called on this resume; null as in the bank. */
  heading?: null | string;
  /** Whether it stays off the page. */
  isHidden?: boolean;
  /** How its text is found; `own` only for an entry of the resume's own. */
  wording?: WordingMode;
  /** The wording, for `live` and `pinned`. */
  variationId?: null | string;
  /** For `pinned`: the revision to stay with; null means the present one. */
  revision?: null | number;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { [name: string]: string[] };
  existingId?: string;
  version?: number;
  /** The properties of an entry of its section. */
  current?: { [name: string]: unknown };
  /** The properties of an entry of its section. */
  rejected?: { [name: string]: unknown };
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

export type ReadOnlyMemoryOfbyte = string;

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

/**
 * A view of the bank for one purpose: which entries, in which order and wording, under which headings, in which look. What it prints comes
 * from the bank when it is composed; only entries written for this resume alone are kept with it.
 */
export interface Resume {
  id: string;
  /** What the person calls the resume; not printed. */
  title: string;
  /** The job it is for, as the posting calls it. */
  targetRole?: string;
  /** The company it is for. */
  targetCompany?: string;
  /** The line under the name; null prints the profile's current title. */
  headline?: string;
  /** BCP 47 tag of the language that it is in; null means the bank's default language. */
  language?: string;
  /** The paper; null means the bank's default. */
  paper?: Paper;
  /** The slug of a template. */
  template: string;
  /**
   * Values of the template's options that differ from their defaults; numbers in invariant notation. Those of templates that it had before are kept under
   * `template:key`.
   */
  options: { [name: string]: string };
  /**
   * The number of pages that sizes and distances are chosen for, 1 to 20: as comfortable as the pages allow, at most as the options say. Null prints the
   * options as they are, on as many pages as it takes.
   */
  fit?: number;
  /** How dates are written; null for the short name of the month, as in `Mar 2021`. */
  dateStyle?: DateStyle;
  /**
   * Whether the portrait of the person is printed; null leaves it to the custom: not on a resume in English nor of somebody who lives in an English-speaking
   * country, else if there is one.
   */
  showPhoto?: boolean;
  /** Where it stands. */
  status: ResumeStatus;
  /** Which entries of the bank it takes by itself; those that come into the bank later too. */
  rule: EntryRule;
  /** For the rule `last_years`: how many, 1 to 80. */
  ruleYears?: number;
  /** For the rule `at_most`: how many entries a section, 1 to 100. */
  ruleEntries?: number;
  /**
   * Contacts and links that it leaves out: `email`, `phone`, `place`, `portfolioUrl`, `linkedinUrl`, `githubUrl`, or
   * the network of a further link.
   */
  hiddenContacts: string[];
  /** Notes to oneself; never printed. */
  notes?: string;
  sections: ResumeSection[];
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is different between two composed resumes, by section and entry, word by word. */
export interface ResumeComparison {
  /** The sections that differ or of which an entry does, in the order of the second resume, then those that only the first has. */
  sections: SectionComparison[];
  /** Whether both print the same. */
  isSame: boolean;
}

/** What is to change: any of these; null clears. */
export interface ResumeDetailsChanges {
  /** What the person calls the resume; not printed. */
  title?: string;
  /** The job it is for, as the posting calls it. */
  targetRole?: null | string;
  /** The company it is for. */
  targetCompany?: null | string;
  /** The line under the name; null prints the profile's current title. */
  headline?: null | string;
  /** BCP 47 tag of the language that it is in; null means the bank's default language. */
  language?: null | string;
  paper?: null | Paper;
  /** The slug of a template. */
  template?: string;
  /**
   * Values of the template's options that differ from their defaults; numbers in invariant notation. Those of templates that it had before are kept under
   * `template:key`.
   */
  options?: { [name: string]: string };
  /**
   * The number of pages that sizes and distances are chosen for, 1 to 20: as comfortable as the pages allow, at most as the options say. Null prints the
   * options as they are, on as many pages as it takes.
   */
  fit?: null | number;
  dateStyle?: null | DateStyle;
  /**
   * Whether the portrait of the person is printed; null leaves it to the custom: not on a resume in English nor of somebody who lives in an English-speaking
   * country, else if there is one.
   */
  showPhoto?: null | boolean;
  /** Where it stands. */
  status?: ResumeStatus;
  /** Which entries of the bank it takes by itself; those that come into the bank later too. */
  rule?: EntryRule;
  /** For the rule `last_years`: how many, 1 to 80. */
  ruleYears?: null | number;
  /** For the rule `at_most`: how many entries a section, 1 to 100. */
  ruleEntries?: null | number;
  /**
   * Contacts and links that it leaves out: `email`, `phone`, `place`, `portfolioUrl`, `linkedinUrl`, `githubUrl`, or
   * the network of a further link.
   */
  hiddenContacts?: string[];
  /** Notes to oneself; never printed. */
  notes?: null | string;
}

/** A composed resume: plain text and structure, no markup and no layout. Sections of the bank, output formats and templates meet only here. */
export interface ResumeDocument {
  /** BCP 47 tag of the document's language, such as `en` or `pt-BR`. */
  language: string;
  /**
   * The day of the newest change to anything that it prints; null where that is not known. Only the formats that have to name a day print it, so
   * that an edit which does not show changes no other file.
   */
  changedOn?: string;
  /** The sheet that the document is laid out for. */
  paper?: Paper;
  /** The few words that a template prints itself, in the document's language. */
  words?: DocumentWords;
  /** Name, title and contacts. */
  header: DocumentHeader;
  /** Sections in reading order; a section without items is not part of a document. */
  sections?: DocumentSection[];
}

export interface ResumePages {
  pages: number;
  fit?: number;
  isOver: boolean;
  template: string;
  newer: number;
  notices: string[];
  warnings: string[];
  linesOver?: number;
  printed?: { [name: string]: string };
}

/** What a resume chose for one section. */
export interface ResumeSection {
  /** The section's slug. */
  section: string;
  /** The heading on this resume, at most 200 characters; null prints the section's own. */
  title?: string;
  /** Whether it is printed. */
  isVisible: boolean;
  /** Where its entries come from. */
  source: SectionSource;
  /** Whether it shall stand on one page as far as it fits on one; a longer one breaks where it must. */
  keepTogether: boolean;
  /** Whether it begins a page; the first section that prints begins one anyway. */
  startsOnNewPage: boolean;
}

/** What is to change: any of these; null clears. */
export interface ResumeSectionChanges {
  /** The section's slug. */
  section?: string;
  /** The heading on this resume, at most 200 characters; null prints the section's own. */
  title?: null | string;
  /** Whether it is printed. */
  isVisible?: boolean;
  /** Where its entries come from. */
  source?: SectionSource;
  /** Whether it shall stand on one page as far as it fits on one; a longer one breaks where it must. */
  keepTogether?: boolean;
  /** Whether it begins a page; the first section that prints begins one anyway. */
  startsOnNewPage?: boolean;
}

/** Where a resume stands. */
export type ResumeStatus = 'draft' | 'active' | 'archived';

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

/** A section in which two resumes differ. */
export interface SectionComparison {
  /** The section's slug, or `header`. */
  id: string;
  /** Its heading. */
  title: string;
  /** What became of the section as a whole. */
  change: Change;
  /** The heading in the first resume, when it is another one. */
  titleBefore?: string;
  /** Whether entries that both have stand in another order. */
  isReordered: boolean;
  /** The entries that differ. */
  entries: EntryComparison[];
}

/** How a section's items read best; a template may go its own way. */
export type SectionLayout = 'entries' | 'pairs' | 'text';

export interface SectionOrder {
  sections: string[];
}

/** Where the entries of a resume's section come from. Each section keeps two lists, so changing this back and forth loses nothing. */
export type SectionSource = 'bank' | 'own';

/** A snapshot that has something of the bank. */
export interface SentUse {
  /** The snapshot. */
  snapshotId: string;
  /** Its resume. */
  resumeId: string;
  /** Its number among the resume's. */
  number: number;
  /** What the resume was called then. */
  resumeTitle: string;
  /** The snapshot's name. */
  title?: string;
  /** To whom it was sent. */
  sentTo?: string;
  /** For what. */
  sentFor?: string;
  /** When it was sent; null when it was not. */
  sentOn?: PartialDate;
  /** The entry. */
  entryId: string;
  /** The wording that was printed. */
  variationId?: string;
  /** Its revision. */
  revision?: number;
  /** When the snapshot was made. */
  usedAt: string;
}

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
 * A resume as it was when a file of it was made: the composed document, the choices behind it, the template's version and the very bytes of the
 * file. Nothing that happens to the bank, the template or the typesetter changes it.
 */
export interface Snapshot {
  id: string;
  resumeId: string;
  number: number;
  /** The person's name for it; null for a plain export. */
  title?: string;
  /** To whom it was sent: a company, a person. */
  sentTo?: string;
  /** For what: the job, its number. */
  sentFor?: string;
  /** The day it was sent; null while it was not. */
  sentOn?: PartialDate;
  /** Notes to oneself. */
  notes?: string;
  resumeTitle: string;
  format: string;
  template: string;
  templateVersion: string;
  pages?: number;
  fileLength: number;
  fileHash: string;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What is to change: any of these; null clears. */
export interface SnapshotDetailsChanges {
  /** The person's name for it; null for a plain export. */
  title?: null | string;
  /** To whom it was sent: a company, a person. */
  sentTo?: null | string;
  /** For what: the job, its number. */
  sentFor?: null | string;
  sentOn?: null | PartialDate;
  /** Notes to oneself. */
  notes?: null | string;
}

export type Stream = Blob;

/** What is to change: any of these; null clears. */
export interface SummaryChanges {
  displayOrder?: number;
  content?: string;
}

/** A run of words that two texts share or that only one of them has. */
export interface TextPiece {
  /** Which. */
  kind: PieceKind;
  /** The words, with the white space around them. */
  text: string;
}

/** What came of undoing an import. */
export interface UndoneImport {
  /** The import as it is now. */
  import: Import;
  /** Whether it had been undone before; then nothing was done now. */
  wasUndone: boolean;
  /** In the trash, as one thing: the entries and wordings that went; null when none did. */
  deletion?: Deletion;
  /** What went. */
  went: UndoneItem[];
  /** What the import brought and this left as it is, since it was changed after the import or is not there any more. */
  leftAlone: UndoneItem[];
}

/** One thing that an import had brought. */
export interface UndoneItem {
  /** What the import had done; never `same`. */
  kind: ImportItemKind;
  /** The slug of the section; `contact`, `profile` or `settings` otherwise. */
  section: string;
  /** What people call the entry. */
  heading: string;
  /** A sentence for the person. */
  reason: string;
}

/** Where an entry, or one wording of it, is used. Counted from what there is, never kept up. */
export interface Usage {
  /** The entry. */
  entryId: string;
  /** The wording; null when the whole entry was asked about. */
  variationId?: string;
  /** The resumes that print it now. */
  resumes: LiveUse[];
  /** The snapshots that have it, the newest first. */
  snapshots: SentUse[];
  /** In how many snapshots it is. */
  usageCount: number;
  /** When the last of these was made. */
  lastUsedAt?: string;
  /** To whom it was sent, the last first, each once. */
  sentTo: string[];
}

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

/** How a placement finds its text. */
export type WordingMode = 'main' | 'live' | 'pinned' | 'own';

/** What each operation answers when all is well. */
export interface Answers {
  GetSkillBank: SkillBank;
  UpdateSkillBank: SkillBank;
  PatchSkillBank: SkillBank;
  ResetSkillBank: void;
  GetContact: Contact;
  UpdateContact: Contact;
  PatchContact: Contact;
  GetPhoto: Blob;
  SetPhoto: PhotoInfo;
  DeletePhoto: void;
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
  ListImports: Import[];
  ImportFile: ImportReport;
  GetImport: ImportReport;
  UndoImport: UndoneImport;
  ExportForResume: ResumeDocument;
  CheckFile: CheckReport;
  GetProfile: Profile;
  UpdateProfile: Profile;
  PatchProfile: Profile;
  ListResumes: Resume[];
  CreateResume: Resume;
  GetResume: Resume;
  UpdateResume: Resume;
  PatchResume: Resume;
  DeleteResume: void;
  DuplicateResume: Resume;
  CompareResume: ResumeComparison;
  GetUsage: Usage;
  AskImpact: Impact[];
  ListResumeSections: ResumeSection[];
  ReorderResumeSections: Resume;
  UpdateResumeSection: Resume;
  PatchResumeSection: Resume;
  ReorderResumeEntries: Sequence;
  GetResumeDocument: ResumeDocument;
  GetResumePages: ResumePages;
  GetResumePage: Blob;
  GetResumeFile: Blob;
  GetResumeFileFidelity: Fidelity;
  CheckResume: CheckReport;
  ListPlacements: PlacedEntry[];
  GetPlacement: PlacedEntry;
  UpdatePlacement: PlacedEntry;
  PatchPlacement: PlacedEntry;
  DeletePlacement: void;
  TakeNewerWording: PlacedEntry;
  KeepPinnedWording: PlacedEntry;
  AddToBank: PlacedEntry;
  CreateOwnSummary: PlacedEntry;
  UpdateOwnSummary: PlacedEntry;
  PatchOwnSummary: PlacedEntry;
  CreateOwnExperience: PlacedEntry;
  UpdateOwnExperience: PlacedEntry;
  PatchOwnExperience: PlacedEntry;
  CreateOwnEducation: PlacedEntry;
  UpdateOwnEducation: PlacedEntry;
  PatchOwnEducation: PlacedEntry;
  CreateOwnProject: PlacedEntry;
  UpdateOwnProject: PlacedEntry;
  PatchOwnProject: PlacedEntry;
  CreateOwnSkill: PlacedEntry;
  UpdateOwnSkill: PlacedEntry;
  PatchOwnSkill: PlacedEntry;
  CreateOwnCertificate: PlacedEntry;
  UpdateOwnCertificate: PlacedEntry;
  PatchOwnCertificate: PlacedEntry;
  CreateOwnVolunteering: PlacedEntry;
  UpdateOwnVolunteering: PlacedEntry;
  PatchOwnVolunteering: PlacedEntry;
  CreateOwnAward: PlacedEntry;
  UpdateOwnAward: PlacedEntry;
  PatchOwnAward: PlacedEntry;
  CreateOwnPublication: PlacedEntry;
  UpdateOwnPublication: PlacedEntry;
  PatchOwnPublication: PlacedEntry;
  CreateOwnLanguage: PlacedEntry;
  UpdateOwnLanguage: PlacedEntry;
  PatchOwnLanguage: PlacedEntry;
  CreateOwnInterest: PlacedEntry;
  UpdateOwnInterest: PlacedEntry;
  PatchOwnInterest: PlacedEntry;
  CreateOwnReference: PlacedEntry;
  UpdateOwnReference: PlacedEntry;
  PatchOwnReference: PlacedEntry;
  CreateOwnCustom: PlacedEntry;
  UpdateOwnCustom: PlacedEntry;
  PatchOwnCustom: PlacedEntry;
  ListSnapshots: Snapshot[];
  CreateSnapshot: Snapshot;
  GetSnapshot: Snapshot;
  UpdateSnapshot: Snapshot;
  PatchSnapshot: Snapshot;
  DeleteSnapshot: void;
  GetSnapshotFile: Blob;
  GetSnapshotDocument: ResumeDocument;
  RestoreSnapshot: Resume;
}
