#!/bin/sh
# Keeps a finished recording as a two-channel WAV.   keep-recording.sh SOX FILE-WITHOUT-SUFFIX
# The WAV appears whole; the raw file goes only when it has; an empty one was no conversation.
sox=$1
file=$2
if [ -s "$file.raw" ]; then
  nice "$sox" -t raw -r 8000 -e signed-integer -b 16 -c 2 "$file.raw" -t wav "$file.part" || exit 1
  mv "$file.part" "$file.wav"
fi
rm -f "$file.raw"
