import type { Problem } from './schema.js';

/** The server said no, or said something that is not of the Skill Bank. */
export class SkillBankError extends Error {
  /** The HTTP status. */
  readonly status: number;

  /** What went wrong: `title`, `detail`, and for a 400 `errors`, the messages by property. */
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(describe(problem), options);
    this.name = 'SkillBankError';
    this.status = problem.status;
    this.problem = problem;
  }

  /** The error that a response stands for. Proxies answer with pages of their own, so the body may be anything. */
  static async from(response: Response): Promise<SkillBankError> {
    const text = await response.text();
    return new SkillBankError({
      type: 'about:blank',
      title: response.statusText || `HTTP ${response.status}`,
      ...membersOf(text),
      status: response.status,
    });
  }
}

function membersOf(text: string): Partial<Problem> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

function describe({ status, title, detail, errors }: Problem): string {
  const fields = Object.entries(errors ?? {}).map(([field, messages]) => `${field}: ${messages.join(' ')}`);
  return [`${status} ${title}`, ...(fields.length > 0 ? fields : detail ? [detail] : [])].join('\n');
}
