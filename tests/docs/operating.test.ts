/** The systemd unit and the Kubernetes manifests of docs/deployment.md: that they can be read, and that all they name is there. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readConfiguration, variables } from '../../src/program/configuration.ts';

const project = join(import.meta.dirname, '../..');
const page = readFileSync(join(project, 'docs/deployment.md'), 'utf8');
const block = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(page)?.[1] as string;

/** Whether a program of the machine can be asked. */
const has = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;

/** What a program of the machine says; where it isn't there, that is said. */
function itAsks(program: string, name: string, test: () => void): void {
  const isHere = has(program);
  if (!isHere) console.warn(`Skipped, for there is no ${program} on this machine: ${name}`);
  it.skipIf(!isHere)(name, test);
}

const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

it('whatever serves is started with the same limits, by npm and in the image', () => {
  const flagsIn = (command: readonly string[]) => command.filter((part) => part.startsWith('--') && part.includes('='));
  const flags = flagsIn((scripts.start as string).split(' '));
  expect(flags.map((flag) => flag.split('=')[0])).toEqual(['--max-semi-space-size', '--heap-growing-percent', '--max-old-space-size']);
  const [, command] = /^CMD (.*)$/m.exec(readFileSync(join(project, 'Dockerfile'), 'utf8')) ?? [];
  expect(JSON.parse(command as string)).toEqual(['node', ...flags, 'src/program/main.ts', 'start']);
  const starts = Object.keys(scripts).filter((name) => /^start\b/.test(name));
  expect(starts).toHaveLength(5);
  for (const name of starts) expect([name, flagsIn((scripts[name] as string).split(' '))]).toEqual([name, flags]);
});

describe('the systemd unit', () => {
  const unit = block('ini');
  const given = Object.fromEntries(
    [...unit.matchAll(/^Environment=(.*)$/gm)].flatMap(([, all = '']) => all.split(' ').map((one) => one.split(/=(.*)/s).slice(0, 2))),
  ) as Record<string, string>;

  it('sets variables that there are, to what they may be', () => {
    expect(Object.keys(variables)).toEqual(expect.arrayContaining(Object.keys(given)));
    const { drainTime, workers } = readConfiguration(given);
    expect(workers).toBe(2);
    expect(Number(/TimeoutStopSec=(\d+)/.exec(unit)?.[1]) * 1000, 'longer than a drain').toBeGreaterThan(drainTime + 2_000);
  });

  it('starts what npm start starts', () => {
    expect(/^ExecStart=\/usr\/bin\/env (.*)$/m.exec(unit)?.[1]).toBe(scripts.start);
  });

  itAsks('systemd-analyze', 'is one, says systemd-analyze', () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-unit-'));
    try {
      const file = join(folder, 'demarche.service');
      writeFileSync(file, unit);
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
      expect([status, stderr.split('\n').filter((line) => line.includes('demarche.service'))]).toEqual([0, []]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the Kubernetes manifests', () => {
  const manifests = parseAllDocuments(block('yaml')).map((document) => {
    expect(document.errors).toEqual([]);
    // biome-ignore lint/suspicious/noExplicitAny: what a manifest has is what is tested
    return document.toJS() as any;
  });
  const [deployment, service, budget] = manifests;
  const { template, selector } = deployment.spec;
  const [container] = template.spec.containers;

  it('are a deployment, a service and a budget for the same copies', () => {
    expect(manifests.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).toEqual([
      'apps/v1 Deployment',
      'v1 Service',
      'policy/v1 PodDisruptionBudget',
    ]);
    for (const labels of [selector.matchLabels, service.spec.selector, budget.spec.selector.matchLabels])
      expect(template.metadata.labels).toMatchObject(labels);
  });

  /** What the compiler says of manifests, held against Kubernetes' own schema: each field's name and type. */
  function mistakesIn(all: readonly { apiVersion: string; kind: string }[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-manifests-'));
    try {
      const declared = all.map((manifest, at) => {
        const group = manifest.apiVersion.includes('/') ? manifest.apiVersion : `core/${manifest.apiVersion}`;
        const type = `import(${JSON.stringify(join(project, 'node_modules/kubernetes-types', `${group}.d.ts`))}).${manifest.kind}`;
        return `export const manifest${at}: ${type} = ${JSON.stringify(manifest)};`;
      });
      writeFileSync(join(folder, 'manifests.ts'), declared.join('\n'));
      const args = ['--noEmit', '--strict', '--module', 'nodenext', '--ignoreConfig', join(folder, 'manifests.ts')];
      return spawnSync(process.execPath, [join(project, 'node_modules/.bin/tsc'), ...args], { encoding: 'utf8' }).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  it('have the fields that Kubernetes has, and no other', () => {
    expect(mistakesIn(manifests)).toBe('');
    const misspelt = structuredClone(manifests);
    misspelt[0].spec.template.spec.containers[0].lifecycle.preStop.sleep = { secondes: 5 };
    expect(mistakesIn(misspelt)).toContain(`'"secondes"' does not exist in type 'SleepAction'`);
  });

  it('set variables that there are, to what they may be', () => {
    const given = Object.fromEntries(container.env.map(({ name, value }: { name: string; value?: string }) => [name, value]));
    expect(Object.keys(variables)).toEqual(expect.arrayContaining(Object.keys(given)));
    const { drainTime, metricsPort } = readConfiguration({ ...given, DATABASE_URL: 'postgres://a:b@c/d' });
    const pause = container.lifecycle.preStop.sleep.seconds;
    expect(template.spec.terminationGracePeriodSeconds * 1000).toBeGreaterThan(drainTime + pause * 1000 + 2_000);
    expect(container.ports.map(({ containerPort }: { containerPort: number }) => containerPort)).toEqual([4000, metricsPort]);
    expect(template.metadata.annotations['prometheus.io/port']).toBe(String(metricsPort));
  });

  it('ask paths that there are, at ports that have those names', () => {
    for (const probe of ['startupProbe', 'readinessProbe', 'livenessProbe']) {
      expect(['/live', '/ready']).toContain(container[probe].httpGet.path);
      expect(container.ports.map(({ name }: { name: string }) => name)).toContain(container[probe].httpGet.port);
    }
    expect(container.livenessProbe.httpGet.path, 'what fails without data isn’t begun anew').toBe('/live');
  });

  it('mount what the image keeps its data in', () => {
    const dockerfile = readFileSync(join(project, 'Dockerfile'), 'utf8');
    for (const { mountPath, name } of container.volumeMounts) {
      expect(dockerfile).toContain(`VOLUME ${mountPath}`);
      expect(template.spec.volumes.map((volume: { name: string }) => volume.name)).toContain(name);
    }
  });

  itAsks('kubectl', 'are resources that kubectl can read', () => {
    const folder = mkdtempSync(join(tmpdir(), 'demarche-manifests-'));
    try {
      writeFileSync(join(folder, 'demarche.yaml'), block('yaml'));
      writeFileSync(join(folder, 'kustomization.yaml'), 'resources: [demarche.yaml]\n');
      expect(execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' })).toContain('kind: PodDisruptionBudget');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
