/** Which register a build uses. A made-up one must never stand behind real figures. */
import { relative, resolve, sep } from 'node:path';
import { type City, IntakeError } from '../intake/index.ts';

/** Where the generator of the demonstration city puts its register. */
const demoFolder = 'generated/demo';

/**
 * Gives the path of the register, or null if there is none to use.
 *
 * @throws IntakeError if the demonstration register is to feed a dataset that is no demonstration
 */
export async function chooseRegister(
  city: City,
  given: string | undefined,
  progress: (message: string) => void,
): Promise<string | null> {
  const isDemo = city.reported?.is_demo ?? false;
  if (given !== undefined) {
    if (city.reported === null) throw refusal('没有填报数据集，不能使用证书登记库');
    if (!isDemo && liesIn(demoFolder, given)) throw refusal('示例登记库不能用于非示例数据集');
    return given;
  }
  if (!isDemo) {
    progress('没有给出证书登记库，人才结构留空');
    return null;
  }
  // Loaded only when needed: a build with a register of its own needs no generator.
  const { ensureRegister } = await import('../demo/index.ts');
  return ensureRegister({ progress });
}

function liesIn(folder: string, path: string): boolean {
  const inside = relative(resolve(folder), resolve(path));
  return !inside.startsWith('..') && !inside.startsWith(sep);
}

function refusal(message: string): IntakeError {
  const whole = { file: '证书登记库', line: null, column: null, found: null };
  return new IntakeError([{ ...whole, message, rule: 'register.source', severity: 'error' }]);
}
