//! The sound server (PulseAudio, or PipeWire in its place), over its socket, so that no system library is
//! linked.

use super::{RATE, SoundError};
use pulseaudio::protocol::{self, Command, ProtocolError, SubscriptionMask};
use std::ffi::CString;
use std::io::BufReader;
use std::os::unix::net::UnixStream;
use std::time::Duration;

/// Limit on the time for an answer of the server.
const TIMEOUT: Duration = Duration::from_secs(2);

/// Plays samples over a new connection. See [`super::play`].
pub fn play(samples: &[i16]) -> Result<(), SoundError> {
    Ok(Server::connect()?.play(samples)?)
}

/// A connection to the sound server.
pub struct Server {
    stream: BufReader<UnixStream>,
    version: u16,
}

impl Server {
    /// Connects, authenticates and sets the name of the client.
    ///
    /// # Errors
    /// If no sound server runs or accepts the connection.
    pub fn connect() -> Result<Self, SoundError> {
        let socket = pulseaudio::socket_path_from_env().ok_or(SoundError::NoServer)?;
        let stream = UnixStream::connect(socket).map_err(SoundError::NoAnswer)?;
        stream
            .set_read_timeout(Some(TIMEOUT))
            .map_err(SoundError::Connection)?;
        let mut server = Server {
            stream: BufReader::new(stream),
            version: protocol::MAX_VERSION,
        };
        server.authenticate()?;
        Ok(server)
    }

    fn authenticate(&mut self) -> Result<(), ProtocolError> {
        let cookie = pulseaudio::cookie_path_from_env().and_then(|p| std::fs::read(p).ok());
        let auth = protocol::AuthParams {
            version: protocol::MAX_VERSION,
            supports_shm: false,
            supports_memfd: false,
            cookie: cookie.unwrap_or_default(),
        };
        let reply: protocol::AuthReply = self.request(Command::Auth(auth))?;
        self.version = self.version.min(reply.version);
        let mut props = protocol::Props::new();
        props.set(protocol::Prop::ApplicationName, CString::from(c"Unbrace"));
        let _: protocol::SetClientNameReply = self.request(Command::SetClientName(props))?;
        Ok(())
    }

    /// Sends a command and reads its reply.
    ///
    /// # Errors
    /// If the server refuses the command or does not answer.
    pub fn request<T: protocol::CommandReply>(&mut self, command: Command) -> Result<T, ProtocolError> {
        protocol::write_command_message(self.stream.get_mut(), 0, &command, self.version)?;
        Ok(protocol::read_reply_message(&mut self.stream, self.version)?.1)
    }

    /// Subscribes to events of recording streams. Afterwards the connection is only good for
    /// [`Server::next`].
    ///
    /// # Errors
    /// If the server refuses the command or does not answer.
    pub fn subscribe(&mut self) -> Result<(), ProtocolError> {
        let command = Command::Subscribe(SubscriptionMask::SOURCE_OUTPUT);
        protocol::write_command_message(self.stream.get_mut(), 1, &command, self.version)?;
        protocol::read_ack_message(&mut self.stream)?;
        self.stream.get_ref().set_read_timeout(None)?;
        Ok(())
    }

    /// Waits for the next event.
    ///
    /// # Errors
    /// If the connection is lost.
    #[allow(clippy::should_implement_trait)] // it yields no items
    pub fn next(&mut self) -> Result<(), ProtocolError> {
        protocol::read_command_message(&mut self.stream, self.version).map(drop)
    }

    /// Plays samples of one channel at [`RATE`], and returns when they have been played.
    ///
    /// # Errors
    /// If the server refuses a command or does not answer.
    pub fn play(&mut self, samples: &[i16]) -> Result<(), ProtocolError> {
        let bytes: Vec<u8> = samples.iter().flat_map(|s| s.to_le_bytes()).collect();
        let params = protocol::PlaybackStreamParams {
            sample_spec: protocol::SampleSpec {
                format: protocol::SampleFormat::S16Le,
                channels: 1,
                sample_rate: RATE,
            },
            channel_map: protocol::ChannelMap::mono(),
            cvolume: Some(protocol::ChannelVolume::norm(1)),
            sink_name: Some(protocol::DEFAULT_SINK.to_owned()),
            // All samples are sent at once.
            buffer_attr: protocol::stream::BufferAttr {
                target_length: u32::try_from(bytes.len()).unwrap_or(u32::MAX),
                ..Default::default()
            },
            ..Default::default()
        };
        let stream: protocol::CreatePlaybackStreamReply =
            self.request(Command::CreatePlaybackStream(params))?;
        protocol::write_memblock(self.stream.get_mut(), stream.channel, &bytes, 0)?;
        const DRAINED: u32 = 1;
        let drain = Command::DrainPlaybackStream(stream.channel);
        protocol::write_command_message(self.stream.get_mut(), DRAINED, &drain, self.version)?;
        loop {
            // Requests for more samples and other messages about the stream may come first.
            let (sequence, command) = protocol::read_command_message(&mut self.stream, self.version)?;
            if sequence == DRAINED {
                return match command {
                    Command::Error(e) => Err(ProtocolError::ServerError(e)),
                    _ => Ok(()),
                };
            }
        }
    }
}
