import type * as schema from './schema.js';

// The names that the API's users know, over the types that the document describes.
export type ContactInfo = schema.Contact;
export type ContentVariation = schema.Variation;
export type ExperienceEntry = schema.Experience;
export type EducationEntry = schema.Education;
export type ProjectEntry = schema.Project;
export type SkillEntry = schema.Skill;
export type CertificateEntry = schema.Certificate;
export type SkillBank = schema.SkillBank;
export type SkillType = schema.SkillType;
export type PhotoInfo = schema.PhotoInfo;
export type Profile = schema.Profile;
export type Revision = schema.Revision;
export type Deletion = schema.Deletion;
export type Import = schema.Import;
export type ImportReport = schema.ImportReport;
export type UndoneImport = schema.UndoneImport;
export type CheckReport = schema.CheckReport;
export type Problem = schema.Problem;
export type ResumeDocument = schema.ResumeDocument;
export type NewVariation = schema.NewVariation;

/** Each section of entries: what it holds, what makes one, and what can change. */
export interface Sections {
  experience: SectionOf<ExperienceEntry, schema.NewExperience, schema.ExperienceChanges>;
  education: SectionOf<EducationEntry, schema.NewEducation, schema.EducationChanges>;
  projects: SectionOf<ProjectEntry, schema.NewProject, schema.ProjectChanges>;
  skills: SectionOf<SkillEntry, schema.NewSkill, schema.SkillChanges>;
  certificates: SectionOf<CertificateEntry, schema.NewCertificate, schema.CertificateChanges>;
  volunteering: SectionOf<schema.Volunteering, schema.NewVolunteering, schema.VolunteeringChanges>;
  awards: SectionOf<schema.Award, schema.NewAward, schema.AwardChanges>;
  publications: SectionOf<schema.Publication, schema.NewPublication, schema.PublicationChanges>;
  languages: SectionOf<schema.Language, schema.NewLanguage, schema.LanguageChanges>;
  interests: SectionOf<schema.Interest, schema.NewInterest, schema.InterestChanges>;
  references: SectionOf<schema.Reference, schema.NewReference, schema.ReferenceChanges>;
  custom: SectionOf<schema.Custom, schema.NewCustom, schema.CustomChanges>;
}

interface SectionOf<TEntry, TNew, TChanges> {
  entry: TEntry;
  new: WithMainContent<TEntry, TNew>;
  changes: Changes<TEntry, TChanges>;
}

/** The name of a section of entries. */
export type Section = keyof Sections;

/** The name of a section whose entries have wordings. */
export type SectionWithVariations = { [S in Section]: Sections[S]['entry'] extends { variations: unknown } ? S : never }[Section];

/** What can change, beside what only the server sets: that may be sent back as it was received. */
export type Changes<T, TChanges> = TChanges & Partial<Omit<T, keyof TChanges>>;

/** What can change of the bank itself; its entries change by their own routes. */
export type BankChanges = schema.SkillBankChanges & Partial<Pick<SkillBank, 'id' | 'version' | 'createdAt' | 'updatedAt'>>;

/** The first wording may be called `mainContent`, as it is in an entry that was read. */
type WithMainContent<T, TNew> = T extends { variations: unknown } ? TNew & { mainContent?: string } : TNew;
