# One image for every part: api, worker and the one-shot migration differ by their command alone.
FROM node:24-bookworm-slim AS build
WORKDIR /srv/copianifica
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# What only the embedded database and other machines need (optional) stays out, as do the tools.
RUN npm run build && npm prune --omit=dev --omit=optional

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    COPIANIFICA_HOME=/var/lib/copianifica \
    RECORD_KEY_DIR=/var/lib/copianifica/keys
WORKDIR /srv/copianifica
COPY --from=build /srv/copianifica/package.json ./
COPY --from=build /srv/copianifica/node_modules node_modules
COPY --from=build /srv/copianifica/dist dist
COPY --from=build /srv/copianifica/apps/cli/bin apps/cli/bin
COPY --from=build /srv/copianifica/data data
COPY --from=build /srv/copianifica/procedures procedures
COPY --from=build /srv/copianifica/messages messages
# A new volume takes over the owner and the rights that the folder has in the image.
RUN install -d -o node -g node -m 0700 /var/lib/copianifica /var/lib/copianifica/keys
USER node
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["apps/cli/bin/copianifica.mjs", "doctor"]
