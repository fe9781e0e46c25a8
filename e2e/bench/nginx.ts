import { spawn, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '../free-port'
import { KEY } from './stage'
import { untilAnswered } from './until-answered'

const configuration = (upstream: string, port: number) => `
worker_processes 1;
daemon off;
pid nginx.pid;
error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  upstream service { server ${new URL(upstream).host}; keepalive 64; keepalive_requests 1000000; }
  server {
    listen 127.0.0.1:${port};
    keepalive_requests 1000000;
    location / {
      proxy_pass http://service;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      # Through memory alone: its folder may belong to another user than its workers run as.
      proxy_max_temp_file_size 0;
      proxy_set_header Authorization "Bearer ${KEY}";
    }
  }
}
`

export type Nginx = { readonly url: string; readonly stop: () => Promise<void> }

/** Starts nginx with the same injected key in front of the same service; null if nginx is not installed. */
export const startNginx = async (upstream: string, folder: string): Promise<Nginx | null> => {
  if (spawnSync('nginx', ['-v']).error !== undefined) return null
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), configuration(upstream, port))
  const process = spawn('nginx', ['-p', folder, '-c', 'nginx.conf'], { stdio: 'inherit' })
  const stopped = new Promise<void>((resolve) => process.once('exit', () => resolve()))
  const stop = async () => {
    process.kill()
    await stopped
  }
  const url = `http://127.0.0.1:${port}`
  await untilAnswered(url, stop)
  return { url, stop }
}
