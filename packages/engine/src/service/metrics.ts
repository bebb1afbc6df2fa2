import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Analysis } from '../finding.ts';

export interface Metrics {
  readonly registry: Registry;
  answered(status: number): void;
  analysed(seconds: number, analysis: Analysis): void;
  refused(code: string): void;
}

export interface MetricsOptions {
  /** Exchanges that wait for a thread. */
  waiting(): number;
  /** Requests that are being worked on. */
  running(): number;
}

/** What Prometheus reads. Labels are types, codes and statuses: nothing of a text, and few of them. */
export function createMetrics({ waiting, running }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'nova_engine_requests_total',
    help: 'Requests to /v1/analyse by HTTP status.',
    labelNames: ['status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'nova_engine_analysis_seconds',
    help: 'Seconds from a readable exchange to its analysis, waiting included.',
    buckets: [0.0002, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const findings = new Counter({
    name: 'nova_engine_findings_total',
    help: 'Findings by category and type.',
    labelNames: ['category', 'type'],
    registers,
  });
  const refusals = new Counter({
    name: 'nova_engine_refused_total',
    help: 'Requests without an analysis, by error code.',
    labelNames: ['code'],
    registers,
  });
  gauge(registry, { name: 'nova_engine_queue_length', help: 'Exchanges that wait for a thread.', read: waiting });
  gauge(registry, { name: 'nova_engine_running', help: 'Requests that are being worked on.', read: running });

  gauge(registry, {
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process.',
    read: () => process.memoryUsage.rss(),
  });

  return {
    registry,
    answered: (status) => requests.inc({ status }),
    analysed(duration, analysis) {
      seconds.observe(duration);
      for (const { category, type } of analysis.findings) findings.inc({ category, type });
    },
    refused: (code) => refusals.inc({ code }),
  };
}

/** A gauge that is read when somebody asks. */
function gauge(registry: Registry, { name, help, read }: { name: string; help: string; read(): number }): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}
