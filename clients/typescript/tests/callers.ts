// Compiled, not run: programs written against these shapes compile with the service.
import { skillBankApi, SkillBankApiService, SkillBankError } from '../src/index.js';
import type { CertificateEntry, ContactInfo, ContentVariation, ExperienceEntry, SectionWithVariations, SkillBank, SkillEntry } from '../src/index.js';
import type { RichBlock } from '../src/schema.js';

interface Experience {
  id: string; jobTitle: string; companyName: string; location?: string; startDate: string; endDate?: string; isCurrent: boolean; displayOrder: number;
  mainContent?: string; variations: Variation[];
}
interface Variation { id: string; title?: string; content: string; isMain: boolean; usageCount: number; createdAt: string; lastUsedAt?: string }
interface Skill {
  id: string; skillName: string; skillType: 'hard_skill' | 'soft_skill' | 'transferable_skill'; yearsExperience?: number; proficiencyLevel?: string;
  description?: string; displayOrder: number;
}
interface Contact {
  id: string; firstName: string; lastName: string; email: string; phone?: string; city?: string; state?: string; linkedinUrl?: string;
  portfolioUrl?: string; githubUrl?: string;
}

// A bank may lack a name and an address: nobody has to give them.
type WithName = ContactInfo & { firstName: string; lastName: string; email: string };

interface Service {
  getContactInfo(userId: string): Promise<Partial<Contact>>;
  updateContactInfo(userId: string, data: Partial<Contact>): Promise<Partial<Contact>>;
  getSummaries(userId: string): Promise<Variation[]>;
  createSummaryVariation(userId: string, content: string, title?: string): Promise<Variation>;
  updateSummaryVariation(userId: string, variationId: string, updates: Partial<Variation>): Promise<Variation>;
  setMainSummary(userId: string, variationId: string): Promise<Variation>;
  getExperienceEntries(userId: string): Promise<Experience[]>;
  createExperienceEntry(userId: string, data: Omit<Experience, 'id' | 'variations'>): Promise<Experience>;
  getExperienceContentVariations(userId: string, experienceId: string): Promise<Variation[]>;
  createExperienceContentVariation(userId: string, experienceId: string, content: string, title?: string): Promise<Variation>;
  getSkills(userId: string, type?: string): Promise<Skill[]>;
  createSkill(userId: string, skill: Omit<Skill, 'id'>): Promise<Skill>;
  updateSkill(userId: string, skillId: string, updates: Partial<Skill>): Promise<Skill>;
  deleteSkill(userId: string, skillId: string): Promise<void>;
  getCertificates(userId: string): Promise<CertificateEntry[]>;
  createCertificate(userId: string, cert: { certificateName: string; issuingOrganization: string; isActive: boolean }): Promise<CertificateEntry>;
  getCompleteSkillBank(userId: string): Promise<SkillBank>;
  exportForResume(userId: string, sections?: string[]): Promise<Record<string, any>>;
}

export const service: Service = skillBankApi;
export const contact = (info: WithName): Contact => info;
export const entries: [(e: ExperienceEntry) => Experience, (v: ContentVariation) => Variation, (s: SkillEntry) => Skill] = [e => e, v => v, s => s];

export async function mistakesDoNotCompile(api: SkillBankApiService, block: RichBlock): Promise<void> {
  // @ts-expect-error: a job needs a title.
  await api.createExperienceEntry('me', { companyName: 'Nordlys', startDate: '2019' });
  // @ts-expect-error: there is no such kind of skill.
  await api.createSkill('me', { skillName: 'Rust', skillType: 'loud_skill' });
  // @ts-expect-error: a skill's name cannot be cleared.
  await api.updateSkill('me', 'id', { skillName: null });
  // @ts-expect-error: there is no such section.
  await api.getEntries('me', 'hobbies');
  // @ts-expect-error: skills have no wordings.
  const section: SectionWithVariations = 'skills';
  // @ts-expect-error: a bank's entries change by their own routes.
  await api.updateSkillBank('me', { skills: [] });

  await api.updateExperienceEntry('me', 'id', { location: null }, { ifMatch: 3 });
  (await api.getEntries('me', 'languages')).map(language => language.languageName);
  if (block.kind === 'list') block.items.flat(); else block.spans.at(0);
  await api.deleteSkill('me', section).catch((e: unknown) => e instanceof SkillBankError && e.problem.errors?.['skillName']?.[0]);
}
