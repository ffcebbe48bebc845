import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { start, type Running } from './process.ts';

const dist = resolve('dist');
const hosting = join(dist, '_hosting');
/** What sends Brotli in nginx: a package of its own in Debian, which `nginx` does not bring. */
export const brotliModule = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** The domain of each door in the tests; any other name gets the whole site. */
export const domains = {
  helpwanted: 'www.helpwanted.test',
  programme: 'www.programme.test',
  campaign: 'www.campaign.test',
} as const;

/** A certificate and its key, when the site is served with TLS. */
export interface Tls {
  readonly cert: string;
  readonly key: string;
}

const nginxServer = (listen: string, names: string, rules: readonly string[]) => `
  server {
    listen ${listen};
    server_name ${names};
    root ${dist};
    # What comes as plain http goes on with TLS.
    error_page 497 =301 https://$http_host$request_uri;
    ${rules.map((rule) => `include ${join(hosting, 'nginx', rule)};`).join('\n    ')}
  }`;

/** nginx with the snippets of the build, a configuration and folders of its own. */
export const startNginx = async (
  program: string,
  { port, tls, extra = '' }: { port: number; tls?: Tls; extra?: string },
): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const brotli = existsSync(brotliModule);
  const rules = ['site.conf', ...(brotli ? ['brotli.conf'] : [])];
  const listen = `127.0.0.1:${port}${tls ? ' ssl http2' : ''}`;
  const config = `
daemon off;
pid ${folder}/pid;
error_log stderr; # At the level that it has by itself.
${process.getuid?.() === 0 ? 'user root;' : ''}
worker_processes 2;
${brotli ? `load_module ${brotliModule};` : ''}
events { worker_connections 512; }
http {
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  sendfile on;
  tcp_nopush on;
  ${tls ? `ssl_certificate ${tls.cert}; ssl_certificate_key ${tls.key};` : ''}
  include ${join(hosting, 'nginx/maps.conf')};
  ${nginxServer(`${listen} default_server`, 'localhost', rules)}
  ${Object.entries(domains)
    .map(([door, name]) => nginxServer(listen, name, [...rules, `door-${door}.conf`]))
    .join('')}
  ${extra}
}`;
  const file = join(folder, 'nginx.conf');
  writeFileSync(file, config);
  return start(program, ['-c', file, '-p', folder], { port });
};

/** Caddy with the snippets of the build, a configuration and folders of its own. */
export const startCaddy = async (program: string, { port }: { port: number }): Promise<Running> => {
  const folder = mkdtempSync(join(tmpdir(), 'caddy-'));
  const block = (name: string, rules: readonly string[]) => `
http://${name}:${port} {
	bind 127.0.0.1
	root * ${dist}
${rules.map((rule) => `\timport ${rule}`).join('\n')}
}`;
  const config = `{
	admin off
	auto_https off
}
import ${join(hosting, 'caddy/site.caddy')}
${block('localhost', ['site'])}
${Object.entries(domains)
  .map(([door, name]) => block(name, [`door-${door}`]))
  .join('')}
`;
  const file = join(folder, 'Caddyfile');
  writeFileSync(file, config);
  return start(program, ['run', '--adapter', 'caddyfile', '--config', file], {
    port,
    env: { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, HOME: folder },
  });
};
