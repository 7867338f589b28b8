import type * as schema from './schema.js';
import { Transport, type ChangeOptions, type PostOptions, type RequestOptions, type ServiceOptions } from './transport.js';
import type {
  BankChanges, CertificateEntry, Changes, CheckReport, ContactInfo, ContentVariation, Deletion, EducationEntry, ExperienceEntry, Import, ImportReport, NewVariation, PhotoInfo, Profile, ProjectEntry, ResumeDocument,
  Revision, Section, Sections, SectionWithVariations, SkillBank, SkillEntry, UndoneImport,
} from './types.js';

/**
 * The banks of a server. A user is the id of a profile, or `me`. Every method rejects with a `SkillBankError` when the server says no, and with what
 * `fetch` says when the server cannot be reached. In an update a key that is present sets, `null` clears, an absent key leaves alone.
 */
export class SkillBankApiService {
  readonly #server: Transport;

  constructor(options: ServiceOptions = {}) {
    this.#server = new Transport(options);
  }

  // The bank

  /** Everything in the bank, as read at one moment. */
  async getCompleteSkillBank(userId: string, options?: RequestOptions): Promise<SkillBank> {
    return this.#server.get(bank(userId), options);
  }

  /** Changes the bank's own title, language, paper and notes. */
  async updateSkillBank(userId: string, updates: BankChanges, options?: ChangeOptions): Promise<SkillBank> {
    return this.#server.patch(bank(userId), updates, ofBank(options));
  }

  /** Moves everything to the trash, from where it can be restored whole for 30 days. */
  async resetSkillBank(userId: string, options?: ChangeOptions): Promise<void> {
    return this.#server.delete(bank(userId, 'reset'), ofBank(options));
  }

  /** The bank as a resume prints it, each entry with its main wording; all sections unless some are named. */
  async exportForResume(userId: string, sections?: string[], options?: RequestOptions): Promise<ResumeDocument> {
    return this.#server.get(bank(userId, 'export'), options, { sections: sections?.join(',') });
  }

  async getProfile(userId: string, options?: RequestOptions): Promise<Profile> {
    return this.#server.get(['api', 'users', userId], options);
  }

  async updateProfile(userId: string, updates: Changes<Profile, schema.ProfileChanges>, options?: ChangeOptions): Promise<Profile> {
    return this.#server.patch(['api', 'users', userId], updates, options);
  }

  // Contact

  async getContactInfo(userId: string, options?: RequestOptions): Promise<ContactInfo> {
    return this.#server.get(bank(userId, 'contact'), options);
  }

  async updateContactInfo(userId: string, data: Changes<ContactInfo, schema.ContactChanges>, options?: ChangeOptions): Promise<ContactInfo> {
    return this.#server.patch(bank(userId, 'contact'), data, options);
  }

  /** The portrait, as the file that it is. */
  async getPhoto(userId: string, options?: RequestOptions): Promise<Blob> {
    return this.#server.getFile(bank(userId, 'contact', 'photo'), options);
  }

  /** Keeps a portrait: a JPEG or a PNG, and its type says which. One that was there goes to the trash. */
  async setPhoto(userId: string, file: Blob, options?: ChangeOptions): Promise<PhotoInfo> {
    return this.#server.putFile(bank(userId, 'contact', 'photo'), file, options);
  }

  async deletePhoto(userId: string, options?: ChangeOptions): Promise<void> {
    return this.#server.delete(bank(userId, 'contact', 'photo'), options);
  }

  // Summaries

  async getSummaries(userId: string, options?: RequestOptions): Promise<ContentVariation[]> {
    return this.#server.get(bank(userId, 'summaries'), options);
  }

  async getSummaryVariation(userId: string, variationId: string, options?: RequestOptions): Promise<ContentVariation> {
    return this.#server.get(bank(userId, 'summaries', variationId), options);
  }

  /** The first summary becomes the main one. */
  async createSummaryVariation(userId: string, content: string, title?: string, options?: PostOptions): Promise<ContentVariation> {
    return this.#server.post(bank(userId, 'summaries'), { content, title }, ofBank(options));
  }

  async updateSummaryVariation(
    userId: string, variationId: string, updates: Changes<ContentVariation, schema.VariationChanges>, options?: ChangeOptions,
  ): Promise<ContentVariation> {
    return this.#server.patch(bank(userId, 'summaries', variationId), updates, options);
  }

  async setMainSummary(userId: string, variationId: string, options?: PostOptions): Promise<ContentVariation> {
    return this.#server.post(bank(userId, 'summaries', variationId, 'set-main'), undefined, options);
  }

  /** Deleting the main summary makes the one that was changed last the main one. */
  async deleteSummaryVariation(userId: string, variationId: string, options?: ChangeOptions): Promise<void> {
    return this.#server.delete(bank(userId, 'summaries', variationId), options);
  }

  /** Takes all ids of the summaries and answers them as they stand now. */
  async reorderSummaries(userId: string, ids: string[], options?: PostOptions): Promise<string[]> {
    return this.#reorder(bank(userId, 'summaries'), ids, options);
  }

  async getSummaryRevisions(userId: string, variationId: string, options?: RequestOptions): Promise<Revision[]> {
    return this.#server.get(bank(userId, 'summaries', variationId, 'revisions'), options);
  }

  async getSummaryRevision(userId: string, variationId: string, revision: number, options?: RequestOptions): Promise<Revision> {
    return this.#server.get(bank(userId, 'summaries', variationId, 'revisions', revision), options);
  }

  /** Writes the text of an old revision as a new one. */
  async restoreSummaryRevision(userId: string, variationId: string, revision: number, options?: PostOptions): Promise<ContentVariation> {
    return this.#server.post(bank(userId, 'summaries', variationId, 'revisions', revision, 'restore'), undefined, options);
  }

  // Experience

  async getExperienceEntries(userId: string, options?: RequestOptions): Promise<ExperienceEntry[]> {
    return this.getEntries(userId, 'experience', options);
  }

  async createExperienceEntry(userId: string, data: Sections['experience']['new'], options?: PostOptions): Promise<ExperienceEntry> {
    return this.createEntry(userId, 'experience', data, options);
  }

  async updateExperienceEntry(
    userId: string, experienceId: string, updates: Sections['experience']['changes'], options?: ChangeOptions,
  ): Promise<ExperienceEntry> {
    return this.updateEntry(userId, 'experience', experienceId, updates, options);
  }

  async deleteExperienceEntry(userId: string, experienceId: string, options?: ChangeOptions): Promise<void> {
    return this.deleteEntry(userId, 'experience', experienceId, options);
  }

  async getExperienceContentVariations(userId: string, experienceId: string, options?: RequestOptions): Promise<ContentVariation[]> {
    return this.getContentVariations(userId, 'experience', experienceId, options);
  }

  async createExperienceContentVariation(
    userId: string, experienceId: string, content: string, title?: string, options?: PostOptions,
  ): Promise<ContentVariation> {
    return this.createContentVariation(userId, 'experience', experienceId, { content, title }, options);
  }

  // Education

  async getEducationEntries(userId: string, options?: RequestOptions): Promise<EducationEntry[]> {
    return this.getEntries(userId, 'education', options);
  }

  async createEducationEntry(userId: string, data: Sections['education']['new'], options?: PostOptions): Promise<EducationEntry> {
    return this.createEntry(userId, 'education', data, options);
  }

  async updateEducationEntry(
    userId: string, educationId: string, updates: Sections['education']['changes'], options?: ChangeOptions,
  ): Promise<EducationEntry> {
    return this.updateEntry(userId, 'education', educationId, updates, options);
  }

  async deleteEducationEntry(userId: string, educationId: string, options?: ChangeOptions): Promise<void> {
    return this.deleteEntry(userId, 'education', educationId, options);
  }

  // Projects

  async getProjects(userId: string, options?: RequestOptions): Promise<ProjectEntry[]> {
    return this.getEntries(userId, 'projects', options);
  }

  async createProject(userId: string, project: Sections['projects']['new'], options?: PostOptions): Promise<ProjectEntry> {
    return this.createEntry(userId, 'projects', project, options);
  }

  async updateProject(userId: string, projectId: string, updates: Sections['projects']['changes'], options?: ChangeOptions): Promise<ProjectEntry> {
    return this.updateEntry(userId, 'projects', projectId, updates, options);
  }

  async deleteProject(userId: string, projectId: string, options?: ChangeOptions): Promise<void> {
    return this.deleteEntry(userId, 'projects', projectId, options);
  }

  // Skills

  /** All skills, or those of one type: `hard_skill`, `soft_skill` or `transferable_skill`. */
  async getSkills(userId: string, type?: string, options?: RequestOptions): Promise<SkillEntry[]> {
    return type === undefined ? this.getEntries(userId, 'skills', options) : this.#server.get(bank(userId, 'skills', 'by-type', type), options);
  }

  /** Fails with 409 when there is a skill of that name; `problem.existingId` says which. */
  async createSkill(userId: string, skill: Sections['skills']['new'], options?: PostOptions): Promise<SkillEntry> {
    return this.createEntry(userId, 'skills', skill, options);
  }

  async updateSkill(userId: string, skillId: string, updates: Sections['skills']['changes'], options?: ChangeOptions): Promise<SkillEntry> {
    return this.updateEntry(userId, 'skills', skillId, updates, options);
  }

  async deleteSkill(userId: string, skillId: string, options?: ChangeOptions): Promise<void> {
    return this.deleteEntry(userId, 'skills', skillId, options);
  }

  // Certificates

  /** All certificates, unless `includeExpired` is false. */
  async getCertificates(userId: string, options?: RequestOptions & { includeExpired?: boolean }): Promise<CertificateEntry[]> {
    return this.#server.get(bank(userId, 'certificates'), options, { includeExpired: options?.includeExpired });
  }

  async createCertificate(userId: string, cert: Sections['certificates']['new'], options?: PostOptions): Promise<CertificateEntry> {
    return this.createEntry(userId, 'certificates', cert, options);
  }

  async updateCertificate(
    userId: string, certificateId: string, updates: Sections['certificates']['changes'], options?: ChangeOptions,
  ): Promise<CertificateEntry> {
    return this.updateEntry(userId, 'certificates', certificateId, updates, options);
  }

  async deleteCertificate(userId: string, certificateId: string, options?: ChangeOptions): Promise<void> {
    return this.deleteEntry(userId, 'certificates', certificateId, options);
  }

  // The entries of any section

  async getEntries<S extends Section>(userId: string, section: S, options?: RequestOptions): Promise<Sections[S]['entry'][]> {
    return this.#server.get(bank(userId, section), options);
  }

  async getEntry<S extends Section>(userId: string, section: S, entryId: string, options?: RequestOptions): Promise<Sections[S]['entry']> {
    return this.#server.get(bank(userId, section, entryId), options);
  }

  async createEntry<S extends Section>(userId: string, section: S, data: Sections[S]['new'], options?: PostOptions): Promise<Sections[S]['entry']> {
    return this.#server.post(bank(userId, section), data, ofBank(options));
  }

  async updateEntry<S extends Section>(
    userId: string, section: S, entryId: string, updates: Sections[S]['changes'], options?: ChangeOptions,
  ): Promise<Sections[S]['entry']> {
    return this.#server.patch(bank(userId, section, entryId), updates, options);
  }

  async deleteEntry(userId: string, section: Section, entryId: string, options?: ChangeOptions): Promise<void> {
    return this.#server.delete(bank(userId, section, entryId), options);
  }

  /** Takes all ids of the section and answers them as they stand now. */
  async reorderEntries(userId: string, section: Section, ids: string[], options?: PostOptions): Promise<string[]> {
    return this.#reorder(bank(userId, section), ids, options);
  }

  // The wordings of an entry

  async getContentVariations(userId: string, section: SectionWithVariations, entryId: string, options?: RequestOptions): Promise<ContentVariation[]> {
    return this.#server.get(content(userId, section, entryId), options);
  }

  async getContentVariation(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string, options?: RequestOptions,
  ): Promise<ContentVariation> {
    return this.#server.get(content(userId, section, entryId, variationId), options);
  }

  async createContentVariation(
    userId: string, section: SectionWithVariations, entryId: string, data: NewVariation, options?: PostOptions,
  ): Promise<ContentVariation> {
    return this.#server.post(content(userId, section, entryId), data, ofBank(options));
  }

  async updateContentVariation(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string,
    updates: Changes<ContentVariation, schema.VariationChanges>, options?: ChangeOptions,
  ): Promise<ContentVariation> {
    return this.#server.patch(content(userId, section, entryId, variationId), updates, options);
  }

  async setMainContentVariation(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string, options?: PostOptions,
  ): Promise<ContentVariation> {
    return this.#server.post(content(userId, section, entryId, variationId, 'set-main'), undefined, options);
  }

  async deleteContentVariation(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string, options?: ChangeOptions,
  ): Promise<void> {
    return this.#server.delete(content(userId, section, entryId, variationId), options);
  }

  /** Takes all ids of the entry's wordings and answers them as they stand now. */
  async reorderContentVariations(
    userId: string, section: SectionWithVariations, entryId: string, ids: string[], options?: PostOptions,
  ): Promise<string[]> {
    return this.#reorder(content(userId, section, entryId), ids, options);
  }

  async getContentRevisions(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string, options?: RequestOptions,
  ): Promise<Revision[]> {
    return this.#server.get(content(userId, section, entryId, variationId, 'revisions'), options);
  }

  async getContentRevision(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string, revision: number, options?: RequestOptions,
  ): Promise<Revision> {
    return this.#server.get(content(userId, section, entryId, variationId, 'revisions', revision), options);
  }

  /** Writes the text of an old revision as a new one. */
  async restoreContentRevision(
    userId: string, section: SectionWithVariations, entryId: string, variationId: string, revision: number, options?: PostOptions,
  ): Promise<ContentVariation> {
    return this.#server.post(content(userId, section, entryId, variationId, 'revisions', revision, 'restore'), undefined, options);
  }

  // The trash

  /** What can be restored, the newest first. */
  async getTrash(userId: string, options?: RequestOptions): Promise<Deletion[]> {
    return this.#server.get(bank(userId, 'trash'), options);
  }

  async restoreFromTrash(userId: string, deletionId: string, options?: PostOptions): Promise<Deletion> {
    return this.#server.post(bank(userId, 'trash', deletionId, 'restore'), undefined, ofBank(options));
  }

  /** Deletes for good what is in the trash. */
  async emptyTrash(userId: string, options?: ChangeOptions): Promise<void> {
    return this.#server.delete(bank(userId, 'trash'), ofBank(options));
  }

  // Imports

  /** What was imported, the newest first, what was undone included. */
  async getImports(userId: string, options?: RequestOptions): Promise<Import[]> {
    return this.#server.get(bank(userId, 'imports'), options);
  }

  /** An import with its steps and issues. */
  async getImport(userId: string, importId: string, options?: RequestOptions): Promise<ImportReport> {
    return this.#server.get(bank(userId, 'imports', importId), options);
  }

  /** Brings what a file says into the bank, or only tells what would happen. The file's name is shown in the list of imports. */
  async importFile(userId: string, file: Blob | BufferSource | string, options?: PostOptions & { dryRun?: boolean; fileName?: string; leaveOut?: string[]; replace?: string[] }): Promise<ImportReport> {
    return this.#server.postFile(bank(userId, 'imports'), file, ofBank(options), { dryRun: options?.dryRun, fileName: options?.fileName, leaveOut: options?.leaveOut, replace: options?.replace });
  }

  /** Reads a PDF as applicant-tracking systems do: what of the bank they find in it, and what to mend. */
  async checkFile(userId: string, pdf: Blob | BufferSource, options?: PostOptions): Promise<CheckReport> {
    return this.#server.postFile(bank(userId, 'check'), pdf, options);
  }

  /** Reads a resume's own PDF as applicant-tracking systems do. */
  async checkResume(userId: string, resumeId: string, options?: RequestOptions): Promise<CheckReport> {
    return this.#server.get(['api', 'users', userId, 'resumes', resumeId, 'check'], options);
  }

  /** Takes out again what an import brought; `leftAlone` says what has changed since and stays. */
  async undoImport(userId: string, importId: string, options?: PostOptions): Promise<UndoneImport> {
    return this.#server.post(bank(userId, 'imports', importId, 'undo'), undefined, ofBank(options));
  }

  async #reorder(path: readonly (string | number)[], ids: string[], options?: PostOptions): Promise<string[]> {
    const sequence = await this.#server.post<schema.Sequence>([...path, 'reorder'], { ids }, ofBank(options));
    return sequence.ids;
  }
}

const bank = (userId: string, ...rest: (string | number)[]) => ['api', 'skill-bank', userId, ...rest];

const content = (userId: string, section: string, entryId: string, ...rest: (string | number)[]) => bank(userId, section, entryId, 'content', ...rest);

/** The tag of a bank has a day behind the version, which is for caches; a change is made by the version alone, whatever the day. */
function ofBank<T extends ChangeOptions>(options: T | undefined): T | undefined {
  return typeof options?.ifMatch === 'number' ? { ...options, ifMatch: `"${options.ifMatch}.00000000"` } : options;
}
