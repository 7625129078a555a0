# The same way in as everywhere: run.mjs installs what the lockfile names and builds the pages, now rather than at the first start.
FROM node:24-bookworm-slim
WORKDIR /escale
COPY --chown=node:node . .
RUN mkdir -p .escale && chown node:node /escale .escale
USER node
RUN node scripts/run.mjs prepare
EXPOSE 3000
CMD ["node", "scripts/run.mjs", "start"]
