# The viewer in a container: built in the first stage, and nothing but Node, the pages and the server in the second.
# How to run it, and what else there is: docs/running.md

ARG NODE_IMAGE=node:24.21.0-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /viewer
COPY package.json package-lock.json ./
# No package needs a script of its own to be installed, so none gets to run one.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY index.html tailwind.config.ts tsconfig.json vite.*.ts ./
COPY public public
COPY src src
RUN npm run build

FROM ${NODE_IMAGE}
# What the server does not need is nothing to keep up to date either.
RUN rm -rf /usr/local/lib/node_modules /opt/yarn-* \
  /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn /usr/local/bin/yarnpkg
WORKDIR /viewer
COPY package.json LICENSE ./
COPY --from=build /viewer/dist/client dist/client
COPY --from=build /viewer/dist/server dist/server
# Beyond this machine, so VIEWER_AUTH and VIEWER_URL have to say who may read: without them it does not start.
ENV HOST=0.0.0.0 PORT=4173
EXPOSE 4173
# As a number, so that a cluster can tell that it is not root. It writes no file: the file system may be read-only.
USER 1000:1000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=5s \
  CMD ["node", "--eval", "require('node:http').get('http://127.0.0.1:' + process.env.PORT + '/healthz', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1)).on('error', () => process.exit(1))"]
ENTRYPOINT ["node", "dist/server/main.js"]
