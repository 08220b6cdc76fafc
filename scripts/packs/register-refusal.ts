import { IntakeError } from '../intake/index.ts';

/** Shown in place of the path: where the register lies is nobody's business. */
export const shownAs = '证书登记库';

/** The register as a whole cannot be used. */
export function refusal(message: string, rule: string): IntakeError {
  const whole = { file: shownAs, line: null, column: null, found: null };
  return new IntakeError([{ ...whole, message, rule, severity: 'error' }]);
}
