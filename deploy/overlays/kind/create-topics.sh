#!/bin/sh
# Makes the topics of topics.txt that are not there. It is tried again from the start until it has ended well.
set -eu
while read -r name partitions settings; do
  options=""
  for setting in $settings; do options="$options --config $setting"; done
  # shellcheck disable=SC2086  # words on purpose
  /opt/kafka/bin/kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" --create --if-not-exists \
    --topic "$name" --partitions "$partitions" --replication-factor 1 $options
done </topics/topics.txt
